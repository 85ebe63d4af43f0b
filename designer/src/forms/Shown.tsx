import { dataPathOf, meaningAlong } from "@blaupause/check";
import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import { piecesOf } from "./plainText.ts";

/** Gaps by the name of what fills them; an author reads no formula here. */
export function Shown({ text, from }: { readonly text: string; readonly from: string }): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const nameOfGap = (formula: string): string => {
    const address = meaningAlong(service, formula.split("."), from)?.address ?? null;
    return address === null || dataPathOf(address) === undefined
      ? say("forms.formula")
      : nameAt(service, address);
  };
  return piecesOf(text).map((piece, index) =>
    piece.isGap ? (
      <span key={index} className="bp-gap">
        {nameOfGap(piece.text)}
      </span>
    ) : (
      <span key={index}>{strong(piece.text)}</span>
    ),
  );
}

const strong = (text: string): ReactNode =>
  text.split("**").map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
