import { elements, type Element, type ElementKind, type Service } from "@blaupause/model";
import { matches, type Match } from "./matches.ts";
import { ownTexts } from "./ownTexts.ts";
import { quoted, sentencesOf } from "./sentences.ts";
import type { Sought } from "./sought.ts";

/** What laws are called in a Land, by the name a letter has for them: `{land.kag}`. */
export type LawNames = Readonly<Record<string, string>>;

/** An element that rests on what is sought. */
export interface Touched {
  readonly address: string;
  readonly kind: ElementKind;
  /** It carries the place as its legal basis, it carries the whole law, or only its text names the place. */
  readonly how: Match | "text";
  /** The legal bases that say so, or the sentences that name it. */
  readonly by: readonly string[];
}

/** Everything in a service that rests on a place in a law, in the order of the document. */
export function touchedBy(service: Service, sought: Sought, laws: LawNames = {}): readonly Touched[] {
  const bases = basesFor(service, sought);
  return [...elements(service)].flatMap((element) => {
    const { address, kind } = element;
    const found = kind === "legalBasis" ? ownBasis(element, bases) : byBasis(element, bases);
    const touched = found ?? byText(element, sought, laws);
    return touched === null ? [] : [{ address, kind, ...touched }];
  });
}

interface Basis {
  readonly title: string;
  readonly how: Match;
}
type Bases = ReadonlyMap<string, Basis>;
type Found = Pick<Touched, "how" | "by">;

function basesFor({ about }: Service, sought: Sought): Bases {
  const found = (about.legalBasis ?? []).flatMap(({ id, title }) => {
    const how = matches(title, sought);
    return how === null ? [] : [[id, { title, how }] as const];
  });
  return new Map(found);
}

function ownBasis({ id }: Element, bases: Bases): Found | null {
  const own = bases.get(id);
  return own === undefined ? null : { how: own.how, by: [own.title] };
}

function byBasis({ json }: Element, bases: Bases): Found | null {
  const ids: readonly unknown[] = Array.isArray(json["basis"]) ? json["basis"] : [];
  const own = ids.flatMap((id) => bases.get(String(id)) ?? []);
  if (own.length === 0) return null;
  const how = own.some((one) => one.how === "named") ? "named" : "whole";
  return { how, by: own.map(({ title }) => title) };
}

/** A text that only names the law tells nothing of one paragraph of it. */
function byText(element: Element, sought: Sought, laws: LawNames): Found | null {
  if (element.kind === "legalBasis") return null;
  const says = (text: string): boolean => matches(text, sought) === "named";
  const texts = ownTexts(element, laws).filter(says);
  if (texts.length === 0) return null;
  return { how: "text", by: texts.map((text) => quoted(sentencesOf(text).find(says) ?? text)) };
}
