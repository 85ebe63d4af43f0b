// The one place that knows the XML library. It expands nothing: a DTD is refused before its entities mean anything.
import { SaxesParser, type SaxesTagNS } from "saxes";
import type { XmlBudget } from "./budget.ts";
import { decodeXml } from "./decode.ts";
import type { XmlElement } from "./element.ts";

export type XmlFault = "too-large" | "encoding" | "not-xml" | "doctype" | "too-deep" | "too-many";
export type Parsed =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault; readonly line: number };

class Refusal extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Elements to count and leave out, with all that is in them. */
export type Skip = (uri: string, name: string) => boolean;

/** Reads XML within a budget, or says what is wrong with it and where. */
export function parseXml(bytes: Uint8Array, budget: XmlBudget, skip: Skip): Parsed {
  if (bytes.length > budget.bytes) return { ok: false, fault: "too-large", line: 0 };
  const text = decodeXml(bytes);
  if (text === null) return { ok: false, fault: "encoding", line: 0 };
  const parser = new SaxesParser({ xmlns: true, position: true });
  try {
    return { ok: true, root: read(parser, text, budget, skip) };
  } catch (error) {
    return { ok: false, fault: error instanceof Refusal ? error.fault : "not-xml", line: parser.line };
  }
}

type Parser = SaxesParser<{ xmlns: true; position: true }>;

function read(parser: Parser, text: string, budget: XmlBudget, skip: Skip): XmlElement {
  const tree = treeOf(budget, skip);
  parser.on("doctype", () => refuse("doctype"));
  parser.on("error", () => refuse("not-xml"));
  parser.on("opentag", (tag) => tree.open(tag, parser.line));
  parser.on("text", (part) => tree.add(part));
  parser.on("cdata", (part) => tree.add(part));
  parser.on("closetag", () => tree.close());
  parser.write(text).close();
  return tree.root() ?? refuse("not-xml");
}

function refuse(fault: XmlFault): never {
  throw new Refusal(fault);
}

interface Tree {
  readonly open: (tag: SaxesTagNS, line: number) => void;
  readonly add: (text: string) => void;
  readonly close: () => void;
  readonly root: () => XmlElement | null;
}

/** Keeps the way down to the element that is open, so that nothing here calls itself. */
function treeOf(budget: XmlBudget, skip: Skip): Tree {
  const way: XmlElement[] = [];
  let [root, kept]: [XmlElement | null, number] = [null, 0];
  /** Open elements inside one that is left out. */
  let skipping = 0;
  const keep = (element: XmlElement): void => {
    kept += 1;
    if (kept > budget.elements) refuse("too-many");
    if (root === null) root = element;
    else way.at(-1)?.children.push(element);
    way.push(element);
  };
  const open = (tag: SaxesTagNS, line: number): void => {
    const parent = way.at(-1);
    if (way.length + skipping >= budget.depth) refuse("too-deep");
    const isOut = skipping > 0 || (parent !== undefined && skip(tag.uri, tag.local));
    if (isOut && skipping === 0 && parent !== undefined) parent.skipped += 1;
    if (isOut) skipping += 1;
    else keep(elementOf(tag, line));
  };
  const add = (text: string): void => {
    const element = way.at(-1);
    if (element !== undefined && skipping === 0) element.text += text;
  };
  const close = (): void => {
    if (skipping > 0) skipping -= 1;
    else way.pop();
  };
  return { open, add, close, root: () => root };
}

const elementOf = ({ uri, local, attributes }: SaxesTagNS, line: number): XmlElement => ({
  uri,
  name: local,
  attributes: new Map(
    Object.values(attributes)
      .filter((one) => one.uri === "")
      .map((one) => [one.local, one.value]),
  ),
  children: [],
  line,
  text: "",
  skipped: 0,
});
