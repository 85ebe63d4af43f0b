import { fieldAt, type Program } from "@blaupause/engine";
import type { Json, JsonObject } from "@blaupause/model";
import type { Language } from "./answer.ts";
import type { Reported } from "./problems.ts";
import { settingFaults, type WrongSetting } from "./settings.ts";
import { words } from "./words.ts";

/** What is wrong with a file of values, as problems of the service it is for. */
export function settingProblems(program: Program, values: JsonObject, language: Language): Reported[] {
  const { wrong, unknown } = settingFaults(program, values);
  return [
    ...wrong.map((one) => ({
      ...at("setting-invalid", one.path),
      severity: "error" as const,
      message: wrongLine(program, one, language),
    })),
    ...unknown.map((path) => ({
      ...at("setting-unknown", path),
      severity: "warning" as const,
      message: words[language].unknownSetting(path),
    })),
  ];
}

const at = (rule: string, path: string) => ({
  rule,
  address: ["settings", ...path.split(".")].join("/fields/"),
});

/** Where it is, what it should be, and what stands there. */
export function wrongLine(
  { settings }: Pick<Program, "settings">,
  { path, code, found }: WrongSetting,
  language: Language,
): string {
  const say = words[language];
  const options = fieldAt(settings.fields, path)?.options?.map(({ value }) => String(value)) ?? [];
  const expected = say.settingExpected[code]?.(options) ?? code;
  return say.wrongSetting(path, expected, found === undefined ? null : JSON.stringify(found));
}

/** As a failure of a journey: with codes for programs. */
export interface SettingFailure {
  readonly code: "setting";
  readonly at: string;
  readonly expected: string;
  readonly found?: Json;
}
export const settingFailure = ({ path, code, found }: WrongSetting): SettingFailure => ({
  code: "setting",
  at: path,
  expected: code,
  ...(found === undefined ? {} : { found }),
});

/** A journey is played all the same: a municipality's own may be older than its service. */
export const unknownLine = (path: string, language: Language): string =>
  `${words[language].warning}: ${words[language].unknownSetting(path)}`;
