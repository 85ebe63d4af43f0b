/** Reads the inputs of rendered HTML as a browser without scripts would send them. */
const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
export const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag);
  return found === null ? null : unescaped(found[1] ?? "");
};
const CONTROL = /<input\b[^>]*>|<textarea\b[^>]*>[^<]*<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/g;

export function entriesIn(html: string): [string, string][] {
  return [...html.matchAll(CONTROL)].flatMap(([tag]): [string, string][] => {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type");
    if (name === null || type === "file" || /^<[^>]*\sdisabled/.test(tag)) return [];
    if (tag.startsWith("<textarea"))
      return [[name, unescaped(/>([^<]*)</.exec(tag)?.[1] ?? "").replace(/^\n/, "")]];
    if (tag.startsWith("<select"))
      return [[name, attribute(/<option[^>]*\sselected[^>]*>/.exec(tag)?.[0] ?? "", "value") ?? ""]];
    if ((type === "radio" || type === "checkbox") && !/\schecked/.test(tag)) return [];
    return [[name, attribute(tag, "value") ?? ""]];
  });
}
/** Paths that are shown or hidden, from the boxes around the questions. */
export const boxesIn = (html: string): ReadonlyMap<string, boolean> =>
  new Map(
    [...html.matchAll(/<div class="bp-field" data-field="([^"]*)"( hidden="")?>/g)].map(
      ([, path, hidden]) => [unescaped(path ?? ""), hidden === undefined],
    ),
  );

const VOID = new Set(["meta", "link", "input", "br"]);
/** What is read out in one language: text between tags whose nearest `lang` is this one. */
export function textIn(html: string, language: string): string {
  const open: { readonly name: string; readonly lang: string }[] = [];
  let text = "";
  for (const [, tag = "", words = ""] of html.matchAll(/<([^>]*)>([^<]*)/g)) {
    const name = /^\/?([a-z0-9]+)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
    if (tag.startsWith("/")) open.pop();
    else if (!VOID.has(name) && !tag.endsWith("/") && !tag.startsWith("!"))
      open.push({ name, lang: attribute(`<${tag}>`, "lang") ?? open.at(-1)?.lang ?? "" });
    const here = open.at(-1);
    if (here?.lang === language && here.name !== "script" && here.name !== "title") text += unescaped(words);
  }
  return text;
}
