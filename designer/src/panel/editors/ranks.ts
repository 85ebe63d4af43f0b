import { readResult } from "@blaupause/feel";
import type { Decision, Json, ValueType } from "@blaupause/model";
import { jsonOf } from "../typed/jsonOf.ts";
import { readTyped } from "../typed/readTyped.ts";
import type { Unreadable } from "../typed/typed.ts";

export type Ranks =
  | { readonly ok: true; readonly values: readonly Json[] }
  | { readonly ok: false; readonly line: string; readonly why: Unreadable };

/** One value a line, the highest rank first. */
export function readRanks(text: string, type: ValueType): Ranks {
  const values: Json[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const read = readTyped(line, type);
    if (!read.ok) return { ok: false, line, why: read.why };
    const json = jsonOf(read.value, type);
    if (!values.includes(json)) values.push(json);
  }
  return { ok: true, values };
}

/** Fixed values the rows give and the ranking does not know: where one of them hits, the table says nothing. */
export function missingRanks(
  { rows }: Decision,
  output: string,
  type: ValueType,
  ranks: readonly Json[],
): readonly Json[] {
  const given = rows.flatMap(({ then }) => {
    const cell = readResult(then[output]);
    return cell.type === "value" ? [jsonOf(cell.value, type)] : [];
  });
  return [...new Set(given)].filter((one) => !ranks.includes(one));
}
