/** One thing of a draft that can be commented on, in words and without anything to fill in. */
export interface WorkshopElement {
  /** Its address in the service; it is also where the page is scrolled to. */
  readonly address: string;
  /** „Frage“, „Schritt“, „Absatz“. */
  readonly kind: string;
  /** What it is called, where it has a name beside its text. */
  readonly title: string;
  readonly text: string;
  /** What else is known of it, in a few words: „Datum“, „muss beantwortet werden“. */
  readonly facts: readonly string[];
  /** Answers to choose from, lines of a list, ways on. */
  readonly items: readonly string[];
  readonly table: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  /** Pages and letters head what follows. */
  readonly isHead: boolean;
}

/** A comment that was not taken, with what was typed. */
export interface WrongComment {
  readonly address: string;
  readonly text: string;
  readonly name: string;
  readonly sentence: string;
}
