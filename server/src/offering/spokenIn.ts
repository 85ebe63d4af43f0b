import type { Program } from "@blaupause/engine";

// What is worked out from a program is kept by it, so each language of a program is one object for good.
const spoken = new WeakMap<Program, Map<string, Program>>();

/** A program as applicants read it in a language; itself where it is not translated. For showing only, never for a case. */
export function spokenIn(program: Program, language: string): Program {
  const parts = program.spoken?.[language];
  if (parts === undefined || language === program.service.language) return program;
  const languages = spoken.get(program) ?? new Map<string, Program>();
  spoken.set(program, languages);
  const known = languages.get(language);
  if (known !== undefined) return known;
  const made = { ...program, ...parts };
  languages.set(language, made);
  return made;
}
