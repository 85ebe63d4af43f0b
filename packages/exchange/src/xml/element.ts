/** An element as we keep it: known by namespace and local name, never by its prefix. */
export interface XmlElement {
  readonly uri: string;
  readonly name: string;
  /** Attributes without a namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
  /** How many children were counted and left out. */
  skipped: number;
}

/** The children of this name in the element's own namespace. */
export const childrenOf = ({ uri, children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name && child.uri === uri);

export const childOf = (element: XmlElement, name: string): XmlElement | null =>
  childrenOf(element, name)[0] ?? null;

/** The text of a child; null where there is none, or nothing in it. */
export function textOf(element: XmlElement, name: string): string | null {
  const text = childOf(element, name)?.text.trim() ?? "";
  return text === "" ? null : text;
}

/** XÖV writes a code as `<art listURI=…><code>x</code></art>`, and its `<code>` stands in no namespace. */
export function codeOf(element: XmlElement, name: string): string | null {
  const code = childOf(element, name)?.children.find((child) => child.name === "code");
  return code === undefined || code.text.trim() === "" ? null : code.text.trim();
}

export const attributeOf = ({ attributes }: XmlElement, name: string): string | null =>
  attributes.get(name) ?? null;
