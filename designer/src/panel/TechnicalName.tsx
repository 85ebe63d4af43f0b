import { ID, type Element } from "@blaupause/model";
import { withService } from "../journeys/withService.ts";
import { rename } from "@blaupause/reuse";
import { isReservedName } from "@blaupause/feel";
import { useState, type ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { siblingsOf } from "../actions/siblings.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { TextLine } from "./TextLine.tsx";

/** The id, under „Mehr“ only. Renaming takes every expression, reference and translation along. */
export function TechnicalName({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { session, select } = useCopy();
  const content = useContent();
  const [typed, setTyped] = useState<string | null>(null);
  if (element.kind === "service" || element.kind === "option") return null;
  const value = typed ?? element.id;
  const isBad = !new RegExp(ID).test(value) || isReservedName(value);
  const isTaken = value !== element.id && siblingsOf(content.service, element).includes(value);
  const finish = (): void => {
    setTyped(null);
    if (value === element.id || isBad || isTaken) return;
    const service = rename(content.service, element.address, value);
    const label = say("panel.renamed", { name: nameOf(element) });
    if (session.replace(label, withService(content, service)).ok)
      select(`${element.address.slice(0, element.address.lastIndexOf("/"))}/${value}`);
  };
  return (
    <div onBlur={finish}>
      <TextLine
        label={say("panel.id")}
        hint={isBad ? say("panel.id.bad") : isTaken ? say("panel.id.taken") : say("panel.id.hint")}
        value={value}
        change={setTyped}
      />
    </div>
  );
}
