import { dataPathOf } from "@blaupause/check";
import { elements, type Json, type Service } from "@blaupause/model";
import { feelIn } from "../../panel/feelIn.ts";

/** A time that somebody says in a form, in days: the question, what it begins with, and how many days are added. */
export interface SaidDays {
  readonly address: string;
  readonly prefill: number | null;
  readonly more: number;
}

const DAYS = /^"P" \+ string\(([\w.]+)(?: \+ (\d+))?\) \+ "D"$/;

/** Null for every other time; what each municipality says is read elsewhere. */
export function saidDays(service: Service, length: Json | undefined): SaidDays | null {
  const [, path, more = "0"] = DAYS.exec(feelIn(length) ?? "") ?? [];
  if (path === undefined || path.startsWith("settings.")) return null;
  for (const { address, kind, json } of elements(service)) {
    if (kind !== "field" || dataPathOf(address)?.join(".") !== path) continue;
    const { prefill } = json;
    return { address, prefill: typeof prefill === "number" ? prefill : null, more: Number(more) };
  }
  return null;
}
