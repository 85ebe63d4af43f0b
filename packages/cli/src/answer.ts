/** What a command has to say: one JSON document, and the same as lines for people. */
export interface Answer {
  /** 0: fine, 1: problems found. */
  readonly exit: 0 | 1;
  readonly json: unknown;
  readonly lines: readonly string[];
  /** Files to be written, by path. */
  readonly write?: Readonly<Record<string, string>>;
  /** Files to be taken away, of what was written here before. */
  readonly remove?: readonly string[];
}
export type WrongCode =
  | "no-command"
  | "unknown-command"
  | "unknown-option"
  | "no-file"
  | "too-many"
  | "missing-file"
  | "is-folder"
  | "not-json"
  | "malformed-text"
  | "no-object"
  | "no-adaptation"
  | "no-journeys"
  | "no-values"
  | "no-key"
  | "no-version"
  | "no-standard"
  | "exists";

/** The command was used in a way it cannot work: exit 2, with one sentence that says what to do. */
export interface Wrong {
  readonly wrong: WrongCode;
  readonly about: string;
}
export const wrong = (code: WrongCode, about = ""): Wrong => ({ wrong: code, about });
export const isWrong = (value: object): value is Wrong => Object.hasOwn(value, "wrong");

export type Language = "de" | "en";

/** German unless the environment asks for English. */
export const languageOf = (env: Readonly<Record<string, string | undefined>>): Language =>
  (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "").startsWith("en") ? "en" : "de";
