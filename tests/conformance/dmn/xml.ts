// XML → plain elements by local name. saxes reads neither entities of a DTD nor anything outside.
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export const parseXml = (source: string): Element => {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const entries = Object.entries(attributes).map(([key, value]) => [localName(key), value]);
    const element: Element = {
      name: localName(name),
      attributes: Object.fromEntries(entries),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => open.pop());
  parser.write(source).close();
  return root.children[0] ?? root;
};

export const children = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.name === name);

export const child = (element: Element, name: string): Element | undefined =>
  element.children.find((one) => one.name === name);

export const textIn = (element: Element, name: string): string | undefined =>
  child(element, name)?.text.trim();

export const attribute = (element: Element, name: string): string | undefined =>
  Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
