import { dataPathOf, meaningAlong } from "@blaupause/check";
import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import { piecesOf } from "./plainText.ts";

/** Gaps by the name of what fills them; an author reads no formula here. */
export const Shown = ({ text, from }: { readonly text: string; readonly from: string }): ReactNode =>
  piecesOf(text).map((piece, index) =>
    piece.isGap ? (
      <Gap key={index} formula={piece.text} from={from} />
    ) : (
      <span key={index}>{strong(piece.text)}</span>
    ),
  );

/** Alone in looking at the service: of a thousand texts few have gaps, and the others need not hear of every edit. */
function Gap({ formula, from }: { readonly formula: string; readonly from: string }): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const address = meaningAlong(service, formula.split("."), from)?.address ?? null;
  const isNamed = address !== null && dataPathOf(address) !== undefined;
  return <span className="bp-gap">{isNamed ? nameAt(service, address) : say("forms.formula")}</span>;
}

const strong = (text: string): ReactNode =>
  text.split("**").map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
