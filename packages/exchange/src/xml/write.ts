/** What is to be written: an element with its prefix, attributes and children or text. */
export interface Tag {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly content: string | readonly (Tag | null)[];
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};
const escapedText = (text: string): string => text.replace(/[&<>\r]/g, (char) => escapes[char] ?? char);
const escapedValue = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (char) => escapes[char] ?? char);

/** XML as text, without white space that nobody wrote. */
export const writeXml = (tag: Tag): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(tag)}\n`;

function written({ name, attributes = {}, content }: Tag): string {
  const inside =
    typeof content === "string"
      ? escapedText(content)
      : content.map((one) => (one === null ? "" : written(one))).join("");
  const head = `${name}${Object.entries(attributes).map(writtenAttribute).join("")}`;
  return inside === "" ? `<${head}/>` : `<${head}>${inside}</${name}>`;
}

const writtenAttribute = ([name, value]: readonly [string, string | null]): string =>
  value === null ? "" : ` ${name}="${escapedValue(value)}"`;
