import type { Type } from "@blaupause/feel";
import type { Block, Document } from "@blaupause/model";
import type { BlockProgram, DocumentProgram, ItemProgram } from "../program.ts";
import type { Compiler, Extra, Site } from "./compiler.ts";
import { maybe, present } from "./optional.ts";

export function compileDocument(compiler: Compiler, id: string, document: Document): DocumentProgram {
  const address = `documents/${id}`;
  return present({
    id,
    title: compiler.text(document.title, { address, property: "title" }),
    subject: maybe(document.subject, (text) => compiler.text(text, { address, property: "subject" })),
    brief: maybe(document.brief, (text) => compiler.text(text, { address, property: "brief" })),
    payWithin: maybe(document.payWithin, (days) =>
      typeof days === "number"
        ? days
        : compiler.expression(days.feel, { address, property: "payWithin" }, undefined, "number"),
    ),
    blocks: document.blocks.map((block) => compileBlock(compiler, block, `${address}/blocks/${block.id}`)),
  });
}

interface Repeating {
  readonly id: string;
  readonly visible?: string | undefined;
  readonly repeat?: { readonly feel: string } | undefined;
  readonly as?: string | undefined;
}

/** What is common to blocks and their items, and the names that are in sight inside. */
function common(compiler: Compiler, part: Repeating, address: string, outer: Extra | undefined) {
  const site = (property: string): Site => ({ address, property });
  const repeat = maybe(part.repeat, ({ feel }) => compiler.expression(feel, site("repeat"), outer, "list"));
  const extra = repeat === undefined ? outer : withElement(compiler, part, address, "repeat", outer);
  const visible = maybe(part.visible, (text) => compiler.expression(text, site("visible"), extra, "boolean"));
  return { common: present({ id: part.id, visible, repeat, as: part.as }), extra };
}

/** The element's name with the type its list has. */
function withElement(
  compiler: Compiler,
  { as }: Repeating,
  address: string,
  property: string,
  outer: Extra | undefined,
): Extra | undefined {
  const found = compiler.expressions.findLast((one) => one.address === address && one.property === property);
  const of: Type = found?.type.kind === "list" ? found.type.of : { kind: "any" };
  return as === undefined ? outer : { ...outer, [as]: of };
}

export function compileBlock(compiler: Compiler, block: Block, address: string): BlockProgram {
  const { common: own, extra } = common(compiler, block, address, undefined);
  const say = (property: string, text: string) => compiler.text(text, { address, property }, extra);
  const sayIf = (property: string, text: string | undefined) => maybe(text, (found) => say(property, found));
  const items = (list: readonly ItemSource[]) =>
    list.map((item) => compileItem(compiler, item, `${address}/items/${item.id}`, extra));
  switch (block.type) {
    case "heading":
      return { ...own, type: "heading", text: say("text", block.text), level: levelOf(block.level) };
    case "paragraph":
      return { ...own, type: "paragraph", text: say("text", block.text) };
    case "list":
    case "facts":
      return { ...own, type: block.type, items: items(block.items) };
    case "reckoning":
      return {
        ...own,
        type: "reckoning",
        items: items(block.items),
        ...present({ title: sayIf("title", block.title), total: sayIf("total", block.total) }),
      };
    case "table":
      return compileTable(compiler, block, address, own, extra);
    case "remedy":
      return {
        ...own,
        type: "remedy",
        ...present({ text: sayIf("text", block.text), addition: sayIf("addition", block.addition) }),
      };
    case "signature":
      return {
        ...own,
        type: "signature",
        name: say("name", block.name),
        ...present({ role: sayIf("role", block.role), note: sayIf("note", block.note) }),
      };
  }
}

type ItemSource = Repeating & { readonly label?: string | undefined; readonly text: string };
type Own = ReturnType<typeof common>["common"];
type Table = Extract<Block, { type: "table" }>;

const levelOf = (level: number | undefined): 1 | 2 | 3 => (level === 1 || level === 3 ? level : 2);

function compileItem(
  compiler: Compiler,
  item: ItemSource,
  address: string,
  outer: Extra | undefined,
): ItemProgram {
  const { common: own, extra } = common(compiler, item, address, outer);
  const text = compiler.text(item.text, { address, property: "text" }, extra);
  const label = maybe(item.label, (found) => compiler.text(found, { address, property: "label" }, extra));
  return { ...own, text, ...present({ label }) };
}

function compileTable(
  compiler: Compiler,
  block: Table,
  address: string,
  own: Own,
  outer: Extra | undefined,
): BlockProgram {
  const over = compiler.expression(block.over.feel, { address, property: "over" }, outer, "list");
  const extra = withElement(compiler, block, address, "over", outer);
  const columns = block.columns.map(({ id, label, text, align }) => {
    const at = `${address}/columns/${id}`;
    return {
      id,
      label: compiler.text(label, { address: at, property: "label" }, outer),
      text: compiler.text(text, { address: at, property: "text" }, extra),
      align: align ?? ("start" as const),
    };
  });
  return { ...own, type: "table", over, columns, ...present({ caption: block.caption }) };
}
