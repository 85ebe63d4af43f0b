import { drawText, heightOf, needSpace, SIZE, type Sheet } from "./sheet.ts";

export interface Cell {
  readonly tag: "TH" | "TD";
  readonly text: string;
  readonly scope?: "Row" | "Column";
  readonly align?: "left" | "right";
}

const PAD = 3;

/** Rows of cells with a thin line under each; `shares` part the width. Lines are decoration and carry no tag. */
export function drawTable(sheet: Sheet, rows: readonly (readonly Cell[])[], shares: readonly number[]): void {
  const tree = sheet.pdf.struct("Table");
  sheet.root.add(tree);
  for (const row of rows) drawRow(sheet, tree, row, shares);
  tree.end();
  sheet.pdf.x = sheet.pdf.page.margins.left;
  sheet.pdf.moveDown(0.6);
}

function drawRow(
  sheet: Sheet,
  tree: PDFKit.PDFStructureElement,
  row: readonly Cell[],
  shares: readonly number[],
): void {
  const { pdf, width } = sheet;
  const widths = shares.map((share) => share * width);
  const heights = row.map(({ text }, index) =>
    heightOf(sheet, text, { width: (widths[index] ?? width) - 2 * PAD }),
  );
  const height = Math.max(SIZE, ...heights) + 2 * PAD;
  needSpace(sheet, height);
  const top = pdf.y;
  const line = pdf.struct("TR");
  tree.add(line);
  let x = pdf.page.margins.left;
  row.forEach((cell, index) => {
    const own = widths[index] ?? width;
    line.add(drawCell(sheet, cell, x + PAD, top + PAD, own - 2 * PAD));
    x += own;
  });
  line.end();
  rule(sheet, top + height);
  pdf.y = top + height + 1;
}

function drawCell(sheet: Sheet, cell: Cell, x: number, y: number, width: number): PDFKit.PDFStructureElement {
  const draw = (): void => drawText(sheet, cell.text, { x, y, width, gap: 0, align: cell.align ?? "left" });
  const element = sheet.pdf.struct(cell.tag, {}, draw);
  if (cell.scope !== undefined) setScope(element, cell.scope);
  return element;
}

/** Screen readers tell which cells a heading speaks for by its scope (ISO 32000-1, table 349). */
function setScope(element: PDFKit.PDFStructureElement, scope: "Row" | "Column"): void {
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data["A"] = { O: "Table", Scope: scope };
}

function rule({ pdf, width }: Sheet, y: number): void {
  const left = pdf.page.margins.left;
  pdf.markContent("Artifact", { type: "Layout" });
  pdf
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.5)
    .strokeColor("#c0c3d5")
    .stroke();
  pdf.endMarkedContent();
}
