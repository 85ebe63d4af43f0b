import type { JsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { idOf } from "../buildingBlocks/slug.ts";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { useContent, useCopy } from "../session/copy.ts";

const types = ["text", "integer", "number", "money", "date", "boolean", "email", "phone", "iban"] as const;
type SettingType = (typeof types)[number];

/** One more thing every municipality says for itself. */
export function NewSetting(): ReactNode {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useContent();
  const add = (type: SettingType): void => {
    const label = say("settings.new.name");
    const id = idOf(label, new Set((service.settings?.fields ?? []).map((field) => field.id)));
    const json: JsonObject = { id, type, label, required: true };
    const change = { type: "add", parent: "", container: "settings/fields", id, json } as const;
    if (edit(say("settings.added", { name: label }), [change]).ok) select(`settings/fields/${id}`);
  };
  return (
    <Select
      label={say("settings.new")}
      value=""
      options={types.map((type) => ({ value: type, label: say(`settings.type.${type}`) }))}
      mayBeEmpty
      change={(value) => {
        const type = types.find((one) => one === value);
        if (type !== undefined) add(type);
      }}
    />
  );
}
