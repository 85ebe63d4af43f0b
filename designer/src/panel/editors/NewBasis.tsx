import type { Element } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { idOf } from "../../buildingBlocks/slug.ts";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { TextLine } from "../TextLine.tsx";

interface NewBasisProps {
  readonly element: Element;
  readonly chosen: readonly string[];
}

/** A legal basis the service does not name yet: it is listed there, and this rests on it, in one step. */
export function NewBasis({ element, chosen }: NewBasisProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const [text, write] = useState("");
  const title = text.trim();
  const add = (): void => {
    if (title === "") return;
    const taken = new Set((service.about.legalBasis ?? []).map(({ id }) => id));
    const id = idOf(title, taken, "grundlage");
    const listed = {
      type: "add",
      parent: "",
      container: "about/legalBasis",
      id,
      json: { id, title },
    } as const;
    const value = [...chosen, id];
    const rests = { type: "set", address: element.address, property: "basis", value } as const;
    if (edit(say("basis.added", { title }), [listed, rests]).ok) write("");
  };
  return (
    <>
      <TextLine label={say("basis.new")} hint={say("basis.new.hint")} value={text} change={write} />
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--small"
        aria-disabled={title === ""}
        onClick={add}
      >
        <span className="kern-label">{say("basis.add")}</span>
      </button>
    </>
  );
}
