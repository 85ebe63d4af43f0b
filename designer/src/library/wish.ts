/** What the assistant asks. */
export interface Wish {
  readonly title: string;
  readonly audience: "person" | "company" | "both";
  readonly outcome: Outcome;
  /** Who works on it, e.g. „Ordnungsamt“. */
  readonly office: string;
}
export type Outcome = "permit" | "assessment" | "confirmation" | "forward";

/** What a sent form is called, and the letter at its end. */
export const nouns: Readonly<Record<Outcome, { readonly noun: string; readonly letter: string }>> = {
  permit: { noun: "Antrag", letter: "Genehmigung" },
  assessment: { noun: "Antrag", letter: "Bescheid" },
  confirmation: { noun: "Anzeige", letter: "Bestätigung" },
  forward: { noun: "Mitteilung", letter: "Bestätigung" },
};
