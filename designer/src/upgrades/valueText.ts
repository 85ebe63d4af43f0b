import { isJsonObject, type Json } from "@blaupause/model";
import type { Placeholder } from "../panel/template/placeholder.ts";
import { toWords } from "../panel/template/words.ts";
import type { Say } from "../words/words.ts";

/** What stands somewhere as people read it: names instead of expressions, words instead of true and false. */
export function valueText(value: Json | undefined, placeholders: readonly Placeholder[], say: Say): string {
  if (value === undefined || value === null) return say("upgrade.value.none");
  if (typeof value === "boolean") return say(value ? "upgrade.value.yes" : "upgrade.value.no");
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "string") return toWords(value, placeholders);
  const inside = Array.isArray(value) ? value : innerOf(value);
  return inside.map((one) => valueText(one, placeholders, say)).join(", ");
}

/** A formula speaks for itself; of anything else what it is called, or all it holds. */
function innerOf(value: Json): readonly Json[] {
  if (!isJsonObject(value)) return [];
  const told = value["feel"] ?? value["label"] ?? value["title"] ?? value["text"];
  return typeof told === "string" ? [told] : Object.values(value);
}
