import type { AnswerOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import type { KnownPerson } from "../people/person.ts";

export type Check = AnswerOf<(typeof routes)["readSetup"]>["checks"][number];

/** What a check may look at. */
export interface Looked {
  readonly deps: Deps;
  readonly staff: Staff;
  /** Everybody who may sign in. */
  readonly people: readonly KnownPerson[];
}
/** One thing that is set up, or not. */
export type Look = (looked: Looked) => Promise<Check> | Check;

type More = Partial<Pick<Check, "count" | "names" | "at" | "told">>;
/** A finding: `say` names the sentence under `check.<about>`. */
export const found = (about: string, state: Check["state"], say: string, more: More = {}): Check => ({
  about,
  state,
  say,
  count: 0,
  names: [],
  at: null,
  told: null,
  ...more,
});
