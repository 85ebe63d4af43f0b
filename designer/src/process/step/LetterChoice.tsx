import { isJsonObject, type Element } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { Select } from "../../panel/Select.tsx";
import { useContent, useCopy } from "../../session/copy.ts";

/** Which letter a step makes, sends or gives notice of. */
export function LetterChoice({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const { type, with: parameters } = element.json;
  const document = isJsonObject(parameters) ? parameters["document"] : undefined;
  if (type !== "serviceTask" || typeof document !== "string") return null;
  const options = Object.entries(service.documents ?? {}).map(([value, { title }]) => ({
    value,
    label: title,
  }));
  return (
    <Select
      label={say("process.change.letter")}
      value={document}
      options={options}
      mayBeEmpty={false}
      change={(value) =>
        edit(say("process.change.letter.label", { title: nameOf(element) }), [
          { type: "set", address: element.address, property: "with/document", value },
        ])
      }
    />
  );
}
