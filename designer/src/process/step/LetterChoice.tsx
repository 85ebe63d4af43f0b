import { isJsonObject, type Element, type Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { feelIn } from "../../panel/feelIn.ts";
import { Select } from "../../panel/Select.tsx";
import { useContent, useCopy } from "../../session/copy.ts";

/** Which letter a step makes, sends or gives notice of; and to whom a mail goes. */
export function LetterChoice({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const { type, with: parameters, connector } = element.json;
  const title = nameOf(element);
  const held = isJsonObject(parameters) ? parameters : {};
  if (type !== "serviceTask" || typeof held["document"] !== "string") return null;
  const set = (label: string, property: string, value: Json): void =>
    void edit(label, [{ type: "set", address: element.address, property, value }]);
  const letters = Object.entries(service.documents ?? {}).map(([value, letter]) => ({
    value,
    label: letter.title,
  }));
  return (
    <>
      <Select
        label={say("process.change.letter")}
        value={held["document"]}
        options={letters}
        mayBeEmpty={false}
        change={(value) => set(say("process.change.letter.label", { title }), "with/document", value)}
      />
      {connector === "mail" ? (
        <Recipient
          to={held["to"]}
          change={(value) => set(say("process.change.to.label", { title }), "with/to", value)}
        />
      ) : null}
    </>
  );
}

const APPLICANT = "applicant.email";

/** Whoever asks, or one of the offices that work on the case. Another address stays as an expert wrote it. */
function Recipient({ to, change }: { readonly to: Json | undefined; readonly change: (to: Json) => void }) {
  const { say } = useDesigner();
  const { roles = {} } = useContent().service;
  const chosen = feelIn(to) === APPLICANT ? APPLICANT : typeof to === "string" ? to : "";
  const options = [
    { value: APPLICANT, label: say("role.applicant") },
    ...Object.entries(roles).map(([value, { title }]) => ({ value, label: title })),
  ];
  return (
    <Select
      label={say("process.change.to")}
      value={chosen}
      options={options}
      mayBeEmpty={false}
      change={(value) => change(value === APPLICANT ? { feel: APPLICANT } : value)}
    />
  );
}
