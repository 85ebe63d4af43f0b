import { elements, type ElementKind, type Service } from "@blaupause/model";
import { nameAt } from "../actions/nameAt.ts";

/** Something found: what it is, how it is called, and the words that matched where they are not its name. */
export interface Found {
  readonly address: string;
  readonly kind: ElementKind;
  readonly name: string;
  readonly extract: string;
}

const MOST = 30;

/** Everything in a service that says these words, in names, texts and technical names. Names that begin so come first. */
export function findIn(service: Service, words: string): readonly Found[] {
  const wanted = words.trim().toLocaleLowerCase("de");
  if (wanted === "") return [];
  const ranked = [...elements(service)].flatMap((element) => {
    const name = nameAt(service, element.address);
    const inName = name.toLocaleLowerCase("de").indexOf(wanted);
    const text = inName >= 0 ? "" : textWith(element.json, wanted);
    const isId = element.id.toLocaleLowerCase("de").includes(wanted);
    if (inName < 0 && text === "" && !isId) return [];
    const rank = inName === 0 ? 0 : inName > 0 ? 1 : 2;
    return [{ rank, found: { address: element.address, kind: element.kind, name, extract: text } }];
  });
  return ranked
    .toSorted((left, right) => left.rank - right.rank)
    .slice(0, MOST)
    .map(({ found }) => found);
}

const AROUND = 30;

/** The first own text that holds the words, with a little of what stands around them. */
function textWith(json: Readonly<Record<string, unknown>>, wanted: string): string {
  for (const value of Object.values(json)) {
    if (typeof value !== "string") continue;
    const at = value.toLocaleLowerCase("de").indexOf(wanted);
    // What is filled in later has no words here.
    const extract = value.slice(Math.max(0, at - AROUND), at + wanted.length + AROUND);
    if (at >= 0) return extract.replaceAll(/\{[^{}]*\}?/g, "…");
  }
  return "";
}
