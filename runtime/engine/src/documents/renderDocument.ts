import { isList, isNum, toNumber, type Ast, type Value } from "@blaupause/feel";
import { evaluator, type Evaluator } from "../expression.ts";
import { lookupIn, type Lookup, type Scope } from "../names.ts";
import type { BlockProgram, ItemProgram, Program, Text } from "../program.ts";
import { renderText } from "../text.ts";
import type { RenderedBlock, RenderedDocument, RenderedLine } from "./rendered.ts";

/** The wording of a remedy, from the Landesprofil, where the letter has none of its own. */
export interface RemedyWording {
  readonly text: string;
  readonly addition: string;
}

interface Pen {
  readonly evaluate: Evaluator;
  readonly say: (text: Text | undefined, names: Lookup) => string;
  readonly remedy: RemedyWording;
}

/** Fills in a letter from a case's data. Pure: the same program, scope and wording give the same letter. */
export function renderDocument(
  program: Program,
  id: string,
  scope: Scope,
  remedy: RemedyWording = { text: "", addition: "" },
): RenderedDocument {
  const document = program.documents[id];
  if (document === undefined) throw new Error(`no such document: ${id}`);
  const names = lookupIn(scope, program.types);
  const evaluate = evaluator(scope);
  const { language } = program.service;
  const voice = { labels: program.labels, language };
  const say: Pen["say"] = (text, sight) =>
    text === undefined ? "" : renderText(text, voice, evaluate, sight);
  const pen: Pen = { evaluate, say, remedy };
  const title = say(document.title, names);
  return {
    id,
    title,
    subject: document.subject === undefined ? title : say(document.subject, names),
    brief: say(document.brief, names),
    ...payWithinOf(evaluate, document.payWithin, names),
    language,
    blocks: document.blocks.flatMap((block) => renderBlock(pen, block, names)),
  };
}

/** Whole days and at least one; whatever else comes out names no day. */
function payWithinOf(
  evaluate: Evaluator,
  wanted: number | Ast | undefined,
  names: Lookup,
): { payWithin?: number } {
  const value = typeof wanted === "object" ? evaluate(wanted, names).value : null;
  const days = isNum(value) ? toNumber(value) : typeof wanted === "number" ? wanted : 0;
  return Number.isInteger(days) && days > 0 && days <= 3650 ? { payWithin: days } : {};
}

/** One sight for each time a part is printed: none while it is hidden, several while it repeats. */
function sights(
  pen: Pen,
  part: { visible?: Ast; repeat?: Ast; as?: string },
  names: Lookup,
): readonly Lookup[] {
  const each = part.repeat === undefined ? [names] : elementsOf(pen, part.repeat, part.as, names);
  const { visible } = part;
  return visible === undefined ? each : each.filter((sight) => pen.evaluate(visible, sight).value === true);
}

function elementsOf(pen: Pen, over: Ast, as: string | undefined, names: Lookup): readonly Lookup[] {
  const { value } = pen.evaluate(over, names);
  const items: readonly Value[] = isList(value) ? value : value === null ? [] : [value];
  return items.map((item) => (name) => (name === as ? item : names(name)));
}

const renderBlock = (pen: Pen, block: BlockProgram, names: Lookup): readonly RenderedBlock[] =>
  sights(pen, block, names).map((sight) => blockIn(pen, block, sight));

function blockIn(pen: Pen, block: BlockProgram, names: Lookup): RenderedBlock {
  const say = (text: Text | undefined) => pen.say(text, names);
  switch (block.type) {
    case "heading":
      return { type: "heading", text: say(block.text), level: block.level };
    case "paragraph":
      return { type: "paragraph", text: say(block.text) };
    case "list":
      return { type: "list", items: linesOf(pen, block.items, names).map(({ text }) => text) };
    case "facts":
      return { type: "facts", items: linesOf(pen, block.items, names) };
    case "reckoning":
      return {
        type: "reckoning",
        title: say(block.title),
        items: linesOf(pen, block.items, names),
        total: say(block.total),
      };
    case "table":
      return tableIn(pen, block, names);
    case "remedy":
      return {
        type: "remedy",
        text: block.text === undefined ? pen.remedy.text : say(block.text),
        addition: block.addition === undefined ? pen.remedy.addition : say(block.addition),
      };
    case "signature":
      return { type: "signature", name: say(block.name), role: say(block.role), note: say(block.note) };
  }
}

const linesOf = (pen: Pen, items: readonly ItemProgram[], names: Lookup): readonly RenderedLine[] =>
  items.flatMap((item) =>
    sights(pen, item, names).map((sight) => ({
      label: pen.say(item.label, sight),
      text: pen.say(item.text, sight),
    })),
  );

function tableIn(pen: Pen, block: Extract<BlockProgram, { type: "table" }>, names: Lookup): RenderedBlock {
  const rows = elementsOf(pen, block.over, block.as, names);
  return {
    type: "table",
    caption: block.caption ?? "",
    columns: block.columns.map(({ label, align }) => ({ label: pen.say(label, names), align })),
    rows: rows.map((sight) => block.columns.map(({ text }) => pen.say(text, sight))),
  };
}

/** All words of a letter in reading order: for search, for tests, for a mail's text. */
export const plainText = ({ blocks }: Pick<RenderedDocument, "blocks">): string =>
  blocks
    .map((block) => wordsOf(block))
    .filter((text) => text !== "")
    .join("\n\n")
    .replaceAll("**", "");

function wordsOf(block: RenderedBlock): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return block.text;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "facts":
      return block.items.map(({ label, text }) => `${label}: ${text}`).join("\n");
    case "reckoning":
      return [block.title, ...block.items.map(({ label, text }) => `${label} = ${text}`), block.total]
        .filter((line) => line !== "")
        .join("\n");
    case "table":
      return block.rows.map((row) => row.join(", ")).join("\n");
    case "remedy":
      return [block.text, block.addition].filter((text) => text !== "").join("\n");
    case "signature":
      return [block.name, block.role, block.note].filter((text) => text !== "").join("\n");
  }
}
