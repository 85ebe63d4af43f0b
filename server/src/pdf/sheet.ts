import { face, type Face } from "./fonts.ts";
import { runsOf, type Run } from "./runs.ts";

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
export function drawText(sheet: Sheet, text: string, style: Style = {}): void {
  const { pdf } = sheet;
  const options = { ...measures(sheet, style), align: style.align ?? ("left" as const) };
  const runs = styledRuns(text, style);
  runs.forEach((run, index) => {
    useFace(pdf, run.face, style);
    const how = { ...options, continued: index < runs.length - 1 };
    if (index > 0 || style.x === undefined) pdf.text(run.text, how);
    else pdf.text(run.text, style.x, style.y, how);
  });
  if (style.gap !== 0) pdf.moveDown((style.gap ?? GAP) / SIZE);
}

/** How high a text will be: as in the widest of its faces, for no face says where another breaks its lines. */
export function heightOf(sheet: Sheet, text: string, style: Style = {}): number {
  const runs = styledRuns(text, style);
  const whole = runs.map((run) => run.text).join("");
  return Math.max(
    ...[...new Set(runs.map((run) => run.face))].map((name) =>
      useFace(sheet.pdf, name, style).heightOfString(whole, measures(sheet, style)),
    ),
  );
}

const measures = ({ width }: Sheet, style: Style) => ({ width: style.width ?? width, lineGap: 2 });

/** A letter opens only the faces it needs. */
export function useFace(pdf: PDFKit.PDFDocument, name: Face, style: Style = {}): PDFKit.PDFDocument {
  pdf.registerFont(name, face(name) as never);
  return pdf.font(name).fontSize(style.size ?? SIZE);
}

/** Where a line ends at the right, each run would end there: all of it is in one face, if one has it. */
function styledRuns(text: string, style: Style): readonly Run[] {
  // An amount and its sign stay on one line. A line break stands where a run begins, or it would be lost.
  const parts = text
    .replaceAll(" €", "\u00A0€")
    .replaceAll(/((?:\r?\n)+)\*\*/g, "**$1")
    .split("**");
  const runs = parts.flatMap((part, index) =>
    runsOf(part, style.strong === true || index % 2 === 1 ? "strong" : "regular", style.align === "right"),
  );
  const drawn = runs.filter((run) => run.text !== "");
  return drawn.length > 0 ? drawn : runs.slice(0, 1);
}

/** Begins a new page when less than this is left of it. */
export function needSpace({ pdf }: Sheet, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}
