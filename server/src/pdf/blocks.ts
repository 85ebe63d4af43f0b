import type { RenderedBlock, RenderedLine } from "@blaupause/engine";
import { translator } from "@blaupause/ui";
import { drawText, leaf, needSpace, SIZE, type Sheet, type Tag } from "./sheet.ts";
import { drawTable, type Cell } from "./table.ts";

/** Draws one block and hangs its tags into the tree. */
export function drawBlock(sheet: Sheet, block: RenderedBlock, language: string): void {
  switch (block.type) {
    case "heading":
      return heading(sheet, block.text, block.level === 1 ? "H2" : "H3");
    case "paragraph":
      return paragraph(sheet, block.text);
    case "list":
      return list(sheet, block.items);
    case "facts":
      return facts(sheet, block.items);
    case "reckoning":
      return reckoning(sheet, block);
    case "table":
      return table(sheet, block);
    case "remedy":
      heading(sheet, translator(language)("letter.remedy"), "H2");
      for (const text of [block.text, block.addition]) if (text !== "") paragraph(sheet, text);
      return;
    case "signature":
      return paragraph(sheet, [block.name, block.role, block.note].filter((line) => line !== "").join("\n"));
  }
}

function heading(sheet: Sheet, text: string, tag: Tag): void {
  if (text === "") return;
  needSpace(sheet, 60);
  sheet.root.add(leaf(sheet, tag, () => drawText(sheet, text, { size: 12.5, strong: true })));
}

function paragraph(sheet: Sheet, text: string): void {
  if (text === "") return;
  sheet.root.add(leaf(sheet, "P", () => drawText(sheet, text, { gap: 6 })));
}

function list(sheet: Sheet, items: readonly string[]): void {
  const tree = sheet.pdf.struct("L");
  sheet.root.add(tree);
  for (const item of items) {
    const entry = sheet.pdf.struct("LI");
    tree.add(entry);
    entry.add(leaf(sheet, "LBody", () => drawText(sheet, `• ${item}`)));
    entry.end();
  }
  tree.end();
}

const facts = (sheet: Sheet, items: readonly RenderedLine[]): void => {
  for (const { label, text } of items) paragraph(sheet, `**${label}:** ${text}`);
};

function reckoning(sheet: Sheet, block: Extract<RenderedBlock, { type: "reckoning" }>): void {
  heading(sheet, block.title, "H2");
  const rows: Cell[][] = block.items.map(({ label, text }) => [
    { tag: "TH", scope: "Row", text: label },
    { tag: "TD", text, align: "right" },
  ]);
  if (block.total !== "")
    rows.push([
      { tag: "TH", scope: "Row", text: "" },
      { tag: "TD", text: `**${block.total}**`, align: "right" },
    ]);
  drawTable(sheet, rows, [0.75, 0.25]);
}

function table(sheet: Sheet, block: Extract<RenderedBlock, { type: "table" }>): void {
  const align = (index: number) =>
    block.columns[index]?.align === "end" ? ("right" as const) : ("left" as const);
  const head: Cell[] = block.columns.map(({ label }, index) => ({
    tag: "TH",
    scope: "Column",
    text: `**${label}**`,
    align: align(index),
  }));
  const body = block.rows.map((row) =>
    row.map((text, index): Cell => ({ tag: "TD", text, align: align(index) })),
  );
  const share = 1 / Math.max(1, block.columns.length);
  if (block.caption !== "") heading(sheet, block.caption, "H2");
  drawTable(
    sheet,
    [head, ...body],
    block.columns.map(() => share),
  );
  sheet.pdf.fontSize(SIZE);
}
