import { FORMAT } from "../service.ts";
import { isJsonObject, type JsonObject } from "../json.ts";

/** One step forward from format `blaupause/<n>` to `blaupause/<n + 1>`. There is no way back. */
export interface Migration {
  readonly from: number;
  readonly why: string;
  readonly up: (service: JsonObject) => JsonObject;
}

/** Numbered, without gaps, one file each once there is one. Format 1 is the first that was released. */
export const migrations: readonly Migration[] = [];

const number = (format: unknown): number | undefined => {
  const found = typeof format === "string" ? /^blaupause\/([1-9][0-9]{0,3})$/.exec(format) : null;
  return found === null ? undefined : Number(found[1]);
};

export type Migrated =
  { ok: true; value: JsonObject } | { ok: false; reason: "unknown-format" | "newer-format" };

/** Brings a document of any released format to the newest one. */
export function migrate(value: unknown, steps = migrations, newest = FORMAT): Migrated {
  const goal = number(newest) ?? 1;
  const start = isJsonObject(value) ? number(value["format"]) : undefined;
  if (start === undefined || !isJsonObject(value)) return { ok: false, reason: "unknown-format" };
  if (start > goal) return { ok: false, reason: "newer-format" };
  let current = value;
  for (let format = start; format < goal; format += 1) {
    const step = steps.find((one) => one.from === format);
    if (step === undefined) return { ok: false, reason: "unknown-format" };
    current = { ...step.up(current), format: `blaupause/${format + 1}` };
  }
  return { ok: true, value: current };
}
