/** What stands in the way of going live, and who can say that it does not any more. */
export interface Criterion {
  readonly id: string;
  /**
   * `computed` the product sees itself; `person` only a person can confirm; `local` the template leaves to each
   * municipality: she changes it, or a person confirms that it stays.
   */
  readonly by: "computed" | "person" | "local";
  readonly state: "done" | "open";
  /** What is missing, as names or counts; empty when nothing is. Of `local`: where it stands. */
  readonly about: string[];
  /** It cannot be known before another one is done: which. */
  readonly after: string | null;
  /** Of a template's own criterion: its words. */
  readonly title: string | null;
  readonly text: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

/** What every service needs before it goes live, and no program can know (DOMAIN C 1, 2, 3, 4, 13, 14). */
export const forEverybody = ["owner", "statute", "directory", "protection", "training", "announced"] as const;

export const computed = (id: string, about: string[]): Criterion => ({
  id,
  by: "computed",
  state: about.length === 0 ? "done" : "open",
  about,
  after: null,
  title: null,
  text: null,
  confirmedBy: null,
  confirmedAt: null,
});

/** Nobody can say so before another one is done. */
export const waiting = (id: string, after: string): Criterion => ({
  ...computed(id, []),
  state: "open",
  after,
});
