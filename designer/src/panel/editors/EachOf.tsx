import { isJsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent } from "../../session/copy.ts";
import { listsIn } from "../condition/lists.ts";
import { useSight } from "../condition/useSight.ts";
import { FeelText } from "../condition/FeelText.tsx";
import { Select } from "../Select.tsx";
import type { EditorProps } from "./editor.ts";

/** Which list is gone through, entry by entry. What an expert made otherwise stays a formula. */
export function EachOf({ label, property, element, value, change }: EditorProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const sight = useSight(element.address);
  const lists = listsIn(service);
  const feel = isJsonObject(value) && typeof value["feel"] === "string" ? value["feel"] : "";
  const isList = feel === "" || feel === "[]" || lists.some(({ path }) => path === feel);
  if (!isList)
    return <FeelText label={label} value={feel} sight={sight} change={(next) => change({ feel: next })} />;
  if (lists.length === 0) return <p className="bp-muted">{say("each.none")}</p>;
  return (
    <Select
      label={label}
      value={feel === "[]" ? "" : feel}
      options={lists.map((list) => ({ value: list.path, label: list.label }))}
      mayBeEmpty={property.isOptional || feel === "[]"}
      empty={say("each.once")}
      change={(path) =>
        change(path === "" ? (property.isOptional ? undefined : { feel: "[]" }) : { feel: path })
      }
    />
  );
}
