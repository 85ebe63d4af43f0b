import { fieldAt, kindOf, schemaPath, type Program } from "@blaupause/engine";
import { isJsonObject, type Journey, type Json, type JsonObject } from "@blaupause/model";
import { refit } from "@blaupause/reuse";

/** A value that a setting cannot have; `code` says what it should be. */
export interface WrongSetting {
  readonly path: string;
  readonly code: string;
  readonly found?: Json;
}
export interface SettingFaults {
  readonly wrong: readonly WrongSetting[];
  /** What a service cannot do without and nobody gave. */
  readonly missing: readonly string[];
  /** Given, and no setting of the service: misspelt, or from another version. A server leaves it out as well. */
  readonly unknown: readonly string[];
}

type Settings = Program["settings"];

/** Values as they were written down, held against the settings of a service. */
export function settingFaults({ settings }: Pick<Program, "settings">, values: JsonObject): SettingFaults {
  const { dropped, todo } = refit(settings, values, {});
  const found = new Map<string, Fault>();
  for (const fault of dropped.map((path) => faultAt(settings, values, path)))
    if (fault !== null) found.set(fault.path, fault);
  const wrong = [...found.values()].filter((one): one is WrongSetting => one.code !== null);
  return {
    wrong,
    missing: todo.filter((path) => !wrong.some((one) => one.path === path)),
    unknown: [...found.values()].flatMap(({ path, code }) => (code === null ? [path] : [])),
  };
}

/** The same for a journey, whose own settings stand before the given ones; what was given was looked at already. */
export function journeyFaults(program: Program, { settings = {} }: Journey): SettingFaults {
  const own = settings as JsonObject;
  const faults = settingFaults(program, { ...program.values, ...own });
  const isOwn = (path: string): boolean => Object.hasOwn(own, path.split(".")[0] ?? "");
  return { ...faults, unknown: faults.unknown.filter(isOwn) };
}

/** Without a code: the service has no such setting. */
type Fault = WrongSetting | { readonly path: string; readonly code: null };

/**
 * Along the path to where it leaves what the service has: a setting of another type, or none. What is worked out is
 * worked out, whatever was given for it (F4).
 */
function faultAt(settings: Settings, values: JsonObject, path: string): Fault | null {
  const steps = schemaPath(path).split(".");
  for (const [index] of steps.entries()) {
    const here = steps.slice(0, index + 1).join(".");
    const field = fieldAt(settings.fields, here);
    if (field === undefined) return { path: here, code: null };
    if (field.computed !== undefined) return null;
    const inside = index + 1 < steps.length;
    if (inside && (field.type === "group" || field.type === "list")) continue;
    if (field.value === undefined && field.type !== "group") return { path: here, code: null };
    const value = valueAt(values, steps.slice(0, index + 1));
    const code = kindOf(field.type)?.accepts(value ?? null, field)?.code ?? `type-${field.type}`;
    return { path: here, code, ...(value === undefined ? {} : { found: value }) };
  }
  return { path, code: null };
}

const valueAt = (json: Json, steps: readonly string[]): Json | undefined =>
  steps.reduce<Json | undefined>(
    (at, id) => (isJsonObject(at) && Object.hasOwn(at, id) ? at[id] : undefined),
    json,
  );
