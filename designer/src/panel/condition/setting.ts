import { changeAll, type Change, type Json, type JsonObject, type Service } from "@blaupause/model";
import { reservedNames } from "@blaupause/feel";
import { idOf } from "../../buildingBlocks/slug.ts";
import type { Content } from "../../session/content.ts";

/** A fixed value becomes what each municipality says itself, or the other way round. */
export type SettingEdit =
  | { readonly type: "add"; readonly id: string; readonly json: JsonObject; readonly value: Json }
  | { readonly type: "drop"; readonly id: string };

const fieldsOf = ({ settings }: Service): readonly { readonly id: string }[] => settings?.fields ?? [];

export function newSetting(
  service: Service,
  label: string,
  type: string,
  value: Json,
): Extract<SettingEdit, { type: "add" }> {
  const taken = new Set([...reservedNames, ...fieldsOf(service).map(({ id }) => id)]);
  const id = idOf(label, taken, "wert");
  return { type: "add", id, json: { id, type, label, required: true }, value };
}

/** The content with a property set and a setting made or given up; null where that is no service. */
export function withSetting(content: Content, set: Change, edit: SettingEdit): Content | null {
  const { service, journeys } = content;
  const address = `settings/fields/${edit.id}`;
  const change: Change =
    edit.type === "add"
      ? { type: "add", parent: "", container: "settings/fields", id: edit.id, json: edit.json }
      : { type: "remove", address };
  const result = changeAll(service, edit.type === "add" ? [change, set] : [set, change]);
  if (!result.ok) return null;
  return { service: result.service, journeys: withValue(journeys, edit) };
}

/** Journeys that bring their own values get the old one, so that they go on as before. */
function withValue(journeys: Content["journeys"], edit: SettingEdit): Content["journeys"] {
  const entries = Object.entries(journeys).map(([name, journey]): [string, JsonObject] => {
    const { settings } = journey;
    if (typeof settings !== "object" || settings === null || Array.isArray(settings)) return [name, journey];
    const { [edit.id]: _, ...others } = settings as JsonObject;
    return [
      name,
      { ...journey, settings: edit.type === "add" ? { ...others, [edit.id]: edit.value } : others },
    ];
  });
  return Object.fromEntries(entries);
}

/** The value journeys show a setting with: what a fixed value begins with again. */
export function shownValue({ journeys }: Content, id: string): Json | undefined {
  const found = Object.values(journeys).map(({ settings }) => (settings as JsonObject | undefined)?.[id]);
  return found.find((one) => one !== undefined);
}
