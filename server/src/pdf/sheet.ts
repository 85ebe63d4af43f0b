import type { Face } from "./fonts.ts";

/** Where a letter is drawn: the document, the root of its tags, and how wide a line may be. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly width: number;
}

export const SIZE = 11;
export const GAP = 4;

/** Structure types of PDF 1.7 that letters use. */
export type Tag =
  "H1" | "H2" | "H3" | "P" | "L" | "LI" | "LBody" | "Table" | "TR" | "TH" | "TD" | "Caption" | "Sect";

/** A leaf of the tag tree: what is drawn inside it is read as one piece. */
export function leaf(sheet: Sheet, tag: Tag, draw: () => void): PDFKit.PDFStructureElement {
  return sheet.pdf.struct(tag, {}, draw);
}

export interface Style {
  readonly size?: number;
  readonly strong?: boolean;
  readonly gap?: number;
  readonly width?: number;
  readonly align?: "left" | "right";
  readonly x?: number;
  readonly y?: number;
}

/** Draws a text with its two marks: `**strong**` and line breaks. */
export function drawText({ pdf, width }: Sheet, text: string, style: Style = {}): void {
  // An amount and its sign stay on one line.
  const parts = text.replaceAll(" €", "\u00A0€").split("**");
  const options = { width: style.width ?? width, align: style.align ?? ("left" as const), lineGap: 2 };
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    const strong = style.strong === true || index % 2 === 1;
    pdf.font((strong ? "strong" : "regular") satisfies Face).fontSize(style.size ?? SIZE);
    const place: [number, number] | [] =
      index === 0 && style.x !== undefined && style.y !== undefined ? [style.x, style.y] : [];
    if (place.length === 2) pdf.text(part, place[0], place[1], { ...options, continued: !last });
    else pdf.text(part, { ...options, continued: !last });
  });
  if (style.gap !== 0) pdf.moveDown((style.gap ?? GAP) / SIZE);
}

/** Begins a new page when less than this is left of it. */
export function needSpace({ pdf }: Sheet, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}
