import type { CoverageKind, JourneyFailureCode } from "@blaupause/engine";
import type { Counts } from "@blaupause/exchange";
import type { Impact } from "@blaupause/reuse";
import type { Problem } from "@blaupause/model";
import type { Language, WrongCode } from "./answer.ts";
import { de } from "./words.de.ts";
import { en } from "./words.en.ts";

/** Every sentence of the command line. The type lists what a language owes. */
export interface Words {
  readonly help: string;
  readonly wrong: Readonly<Record<WrongCode, (about: string) => string>>;
  readonly nothingFound: string;
  readonly noDifference: string;
  readonly isNow: string;
  readonly journeyFault: (rule: string, at: string) => string;
  readonly expectation: Readonly<Record<JourneyFailureCode, string>>;
  readonly step: string;
  readonly atEnd: string;
  readonly expected: string;
  readonly found: string;
  readonly needs: (settings: readonly string[]) => string;
  readonly warning: string;
  readonly unknownSetting: (path: string) => string;
  readonly wrongSetting: (path: string, expected: string, found: string | null) => string;
  /** What a value should be, by the code of what it is not. */
  readonly settingExpected: Readonly<Record<string, (options: readonly string[]) => string>>;
  readonly counted: (passed: number, failed: number, skipped: number) => string;
  readonly coverage: Readonly<Record<CoverageKind, string>>;
  readonly notSeen: string;
  readonly state: string;
  readonly refused: string;
  readonly path: string;
  readonly variables: string;
  readonly effects: string;
  readonly ready: string;
  readonly notReady: string;
  readonly conflict: string;
  readonly fimCounts: (counts: Counts) => string;
  readonly noDraft: (file: string) => string;
  readonly written: (folder: string) => string;
  readonly notInFim: string;
  readonly packageHolds: (id: string, version: string, publisher: string) => string;
  readonly packageWritten: (folder: string) => string;
  readonly packageAsks: string;
  readonly packageAsksNothing: string;
  readonly packageBasis: (laws: string) => string;
  /** How long drafts and closed cases are kept. */
  readonly packageKept: (draft: string, closed: string) => string;
  readonly packageFault: Readonly<Record<string, (params: NonNullable<Problem["params"]>) => string>>;
  readonly impact: Readonly<Record<keyof Impact | "ordered", string>>;
}
export const words: Readonly<Record<Language, Words>> = { de, en };
