import type { RenderedBlock, RenderedLine } from "@blaupause/engine";
import { translator } from "@blaupause/ui";
import { drawText, heightOf, leaf, needSpace, SIZE, type Sheet, type Tag } from "./sheet.ts";
import { drawTable, type Cell } from "./table.ts";

/** Draws blocks one after the other and hangs their tags into the tree. */
export function drawBlocks(sheet: Sheet, blocks: readonly RenderedBlock[], language: string): void {
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    drawBlock(sheet, block, language, next?.type === "signature" ? heightOf(sheet, signed(next)) : 0);
  });
}

/** `kept` is the height of what must not stand alone on the next page. */
function drawBlock(sheet: Sheet, block: RenderedBlock, language: string, kept: number): void {
  switch (block.type) {
    case "heading":
      return heading(sheet, block.text, block.level === 1 ? "H2" : "H3");
    case "paragraph":
      return paragraph(sheet, block.text, kept);
    case "list":
      return list(sheet, block.items);
    case "facts":
      return facts(sheet, block.items);
    case "reckoning":
      return reckoning(sheet, block);
    case "table":
      return table(sheet, block);
    case "remedy":
      return remedy(sheet, block, language, kept);
    case "signature":
      return closing(sheet, signed(block));
  }
}

const HEADING = 24;

function heading(sheet: Sheet, text: string, tag: Tag): void {
  if (text === "") return;
  needSpace(sheet, 60);
  sheet.root.add(leaf(sheet, tag, () => drawText(sheet, text, { size: 12.5, strong: true })));
}

function paragraph(sheet: Sheet, text: string, kept = 0): void {
  if (text === "") return;
  if (kept > 0) needSpace(sheet, heightOf(sheet, text) + SIZE + kept);
  sheet.root.add(leaf(sheet, "P", () => drawText(sheet, text, { gap: 6 })));
}

type Block<Type> = Extract<RenderedBlock, { type: Type }>;

function remedy(sheet: Sheet, block: Block<"remedy">, language: string, kept: number): void {
  const texts = [block.text, block.addition].filter((text) => text !== "");
  // Its heading goes with the first words below it.
  needSpace(sheet, HEADING + heightOf(sheet, texts[0] ?? "") + SIZE + (texts.length === 1 ? kept : 0));
  heading(sheet, translator(language)("letter.remedy"), "H2");
  texts.forEach((text, index) => paragraph(sheet, text, index === texts.length - 1 ? kept : 0));
}

const signed = ({ name, role, note }: Block<"signature">): string =>
  [name, role, note].filter((line) => line !== "").join("\n");

/** Who signs stands on one page, name and office. */
function closing(sheet: Sheet, text: string): void {
  needSpace(sheet, heightOf(sheet, text));
  paragraph(sheet, text);
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

/** A question says by itself where it ends. */
const facts = (sheet: Sheet, items: readonly RenderedLine[]): void => {
  for (const { label, text } of items)
    paragraph(sheet, `**${label}${/[?!.:]$/.test(label) ? "" : ":"}** ${text}`);
};

function reckoning(sheet: Sheet, block: Block<"reckoning">): void {
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

function table(sheet: Sheet, block: Block<"table">): void {
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
