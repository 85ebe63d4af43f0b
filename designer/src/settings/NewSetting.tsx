import type { JsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { idOf } from "../buildingBlocks/slug.ts";
import { useDesigner } from "../designer.ts";
import { questionKinds } from "../forms/kinds.ts";
import { questionsIn } from "../forms/spot.ts";
import { Select } from "../panel/Select.tsx";
import { useContent, useCopy } from "../session/copy.ts";

/** Of what „+ Frage“ offers, everything a municipality can say of itself; what people read or compute is none of it. */
const kinds = questionKinds.filter(
  ({ key }) =>
    !["kind.heading", "kind.info", "kind.result", "kind.hidden", "kind.file", "kind.questions"].includes(key),
);

interface NewSettingProps {
  /** The settings, or a group or list in them. */
  readonly parent: string;
}

/** One more thing every municipality says for itself. */
export function NewSetting({ parent }: NewSettingProps): ReactNode {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useContent();
  const container = parent === "" ? "settings/fields" : "fields";
  const address = parent === "" ? "settings" : parent;
  const add = (begun: JsonObject): void => {
    const label = say("settings.new.name");
    const id = idOf(label, new Set(questionsIn(service, address).map((one) => String(one["id"]))));
    const { maxLength: _most, autocomplete: _fill, ...rest } = begun;
    const isWhole = begun["fields"] === undefined;
    const json: JsonObject = { ...rest, id, label, ...(isWhole ? { required: true } : {}) };
    const change = { type: "add", parent, container, id, json } as const;
    if (edit(say("settings.added", { name: label }), [change]).ok) select(`${address}/fields/${id}`);
  };
  return (
    <Select
      label={say("settings.new")}
      value=""
      options={kinds.map(({ key }) => ({ value: key, label: say(key) }))}
      mayBeEmpty
      empty={say("settings.new.choose")}
      change={(value) => {
        const begun = kinds.find(({ key }) => key === value)?.make(say, service, "settings");
        if (begun != null) add(begun);
      }}
    />
  );
}
