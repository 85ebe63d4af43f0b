import type { Service } from "@blaupause/model";

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

/**
 * What a service needs before it goes live, and no program can know, in the order it is done (DOMAIN C 1 to 4, 9 to 15;
 * C 5 to 8 the product sees itself).
 */
export const forEverybody = [
  "owner",
  "contract",
  "statute",
  "directory",
  "protection",
  "deletion",
  "files",
  "post",
  "trial",
  "accessible",
  "training",
  "announced",
  "review",
] as const;

/** Who sends letters by post is nobody's question where none goes out. */
export const askedOf = ({ process }: Service): readonly string[] =>
  Object.values(process.nodes).some((node) => "connector" in node && node.connector === "notice")
    ? forEverybody
    : forEverybody.filter((one) => one !== "post");

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
