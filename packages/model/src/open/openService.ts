import { errorAt, type Problem } from "../problem.ts";
import type { Service } from "../service.ts";
import { isJsonObject, type Json } from "../json.ts";
import { LIMITS, withinLimits } from "./limits.ts";
import { migrate } from "./migrate.ts";
import { validate } from "./validate.ts";

export type Opened = { ok: true; service: Service } | { ok: false; problems: readonly Problem[] };

const refused = (...problems: Problem[]): Opened => ({ ok: false, problems });

/**
 * Admits a Service: text or parsed JSON of any released format; nothing beyond this point checks its shape again. Of
 * `before`, which was admitted, nothing is looked at again where the very same object stands at the same place.
 */
export function openService(input: unknown, before?: Service): Opened {
  const parsed = typeof input === "string" ? parse(input) : { ok: true as const, value: input };
  if (!parsed.ok) return refused(parsed.problem);
  const limit = withinLimits(parsed.value);
  if (limit !== undefined) return refused(limit);
  const migrated = migrate(parsed.value);
  if (!migrated.ok)
    return refused(errorAt(migrated.reason, "", "format", { format: formatOf(parsed.value) }));
  const problems = [...validate("service", migrated.value, "", before as unknown as Json | undefined)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, service: migrated.value as unknown as Service };
}

const formatOf = (value: unknown): string => (isJsonObject(value) ? String(value["format"]) : "");

function parse(text: string): { ok: true; value: Json } | { ok: false; problem: Problem } {
  if (text.length > LIMITS.characters)
    return { ok: false, problem: errorAt("too-large", "", undefined, { characters: LIMITS.characters }) };
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch (error) {
    return { ok: false, problem: errorAt("not-json", "", undefined, { detail: String(error) }) };
  }
}
