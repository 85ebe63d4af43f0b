/**
 * A letter with everything filled in: plain JSON that a web page and a PDF are made from, so that both say the same.
 * Texts keep two marks, `**strong**` and line breaks.
 */
export interface RenderedLine {
  readonly label: string;
  readonly text: string;
}
export type RenderedBlock =
  | { readonly type: "heading"; readonly text: string; readonly level: 1 | 2 | 3 }
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "list"; readonly items: readonly string[] }
  | { readonly type: "facts"; readonly items: readonly RenderedLine[] }
  | {
      readonly type: "table";
      readonly caption: string;
      readonly columns: readonly { readonly label: string; readonly align: "start" | "end" }[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly type: "reckoning";
      readonly title: string;
      readonly items: readonly RenderedLine[];
      readonly total: string;
    }
  | { readonly type: "remedy"; readonly text: string; readonly addition: string }
  | { readonly type: "signature"; readonly name: string; readonly role: string; readonly note: string };

export interface RenderedDocument {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  /** „In Kürze“: the lines to read first; empty when the author wrote none. */
  readonly brief: string;
  /** Days after its notification within which what it asks for has to be paid. */
  readonly payWithin?: number;
  readonly language: string;
  readonly blocks: readonly RenderedBlock[];
}
