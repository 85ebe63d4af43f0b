import { isReservedName } from "@blaupause/feel";
import { ID, type Element } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { renameEntry } from "./renameEntry.ts";
import { shapeAt } from "./condition/shapeAt.ts";
import { TextLine } from "./TextLine.tsx";

/** What expressions call one entry of a list; with it changes all that is asked there. */
export function EntryName({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const [typed, setTyped] = useState<string | null>(null);
  const before = element.json["as"];
  if (element.kind !== "field" || typeof before !== "string") return null;
  const value = typed ?? before;
  const isBad = !new RegExp(ID).test(value) || isReservedName(value);
  const isTaken =
    value !== before && Object.hasOwn(shapeAt(service, `${element.address}/fields/x`).entries, value);
  const finish = (): void => {
    setTyped(null);
    if (value === before || isBad || isTaken) return;
    edit(
      say("forms.as.renamed", { name: nameOf(element) }),
      renameEntry(service, element.address, before, value),
    );
  };
  const hint = isBad ? say("panel.id.bad") : isTaken ? say("forms.as.taken") : undefined;
  return (
    <div onBlur={finish}>
      <TextLine
        label={say("forms.as")}
        value={value}
        change={setTyped}
        {...(hint === undefined ? {} : { hint })}
      />
    </div>
  );
}
