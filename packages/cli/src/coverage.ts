import { coverageKinds, type Coverage } from "@blaupause/engine";
import type { Language } from "./answer.ts";
import { words } from "./words.ts";

/** One line a kind, with what no journey has been through. */
export const coverageLines = (coverage: Coverage, language: Language): string[] =>
  coverageKinds.map((kind) => {
    const { seen, all } = coverage[kind];
    const rest = all.filter((one) => !seen.includes(one));
    const missing = rest.length === 0 ? "" : `; ${words[language].notSeen}: ${rest.join(", ")}`;
    return `  ${words[language].coverage[kind]}: ${seen.length}/${all.length}${missing}`;
  });
