import { printEuro } from "@blaupause/engine";
import { canonical, isJsonObject, type Json, type JsonObject, type Service } from "@blaupause/model";
import { valueText } from "../upgrades/valueText.ts";
import type { Say } from "../words/words.ts";

/** One of a municipality's values that becomes another one, as people read it. */
export interface ValueChange {
  readonly label: string;
  /** Null: it had none. */
  readonly before: string | null;
  readonly after: string;
}
type Field = NonNullable<Service["settings"]>["fields"][number];

/** What of its values a municipality changes, in the order they are asked. */
export const valueChanges = (
  { settings }: Service,
  before: JsonObject,
  after: JsonObject,
  say: Say,
): readonly ValueChange[] =>
  (settings?.fields ?? []).flatMap((field): ValueChange[] => {
    const [was, is] = [bare(before[field.id]), bare(after[field.id])];
    if (canonical(was) === canonical(is)) return [];
    const told = was === null ? null : textOf(field, was, say);
    return [
      {
        label: "label" in field ? (field.label ?? field.id) : field.id,
        before: told,
        after: textOf(field, is, say),
      },
    ];
  });

/** Without the keys of rows, which say nothing to people and are given anew. */
function bare(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(bare);
  if (!isJsonObject(value)) return value ?? null;
  const entries = Object.entries(value).filter(([name]) => name !== "$key");
  return Object.fromEntries(entries.map(([name, inner]) => [name, bare(inner)]));
}

const textOf = ({ type }: Field, value: Json, say: Say): string =>
  type === "money" && typeof value === "number" ? printEuro(value, "de") : valueText(value, [], say);
