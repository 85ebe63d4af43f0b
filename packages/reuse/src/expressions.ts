import type { ExpressionSite } from "@blaupause/engine/compile";
import { renameReferences, type Rename, type SourceKind } from "@blaupause/feel/parse";
import { isWithin, unescapeSegment, type FeelRegister, type Service } from "@blaupause/model";
import { dataPathOf, meaningOf, type Meaning } from "@blaupause/check";
import { movedWith, type Moves } from "./renames.ts";

/** The moves that do not follow from those around them, and whether a text may name one of them. */
interface Movers {
  readonly moves: readonly (readonly [string, string])[];
  readonly isIn: (text: string) => boolean;
}
const movers = new WeakMap<Moves, Movers>();
function moversOf(moves: Moves): Movers {
  const known = movers.get(moves);
  if (known !== undefined) return known;
  const own = [...moves].filter(([old, now]) => {
    const place = old.lastIndexOf("/", old.lastIndexOf("/") - 1);
    return old !== now && (place < 0 || movedWith(old.slice(0, place), moves) + old.slice(place) !== now);
  });
  const ids = own.map(([old]) => idOf(old));
  const made = { moves: own, isIn: (text: string) => ids.some((id) => text.includes(id)) };
  movers.set(moves, made);
  return made;
}

/** Can following change this text at all? Most name nothing that moved. */
export const mayName = (text: string, moves: Moves): boolean => moversOf(moves).isIn(text);

type Shape = ExpressionSite["shape"];
const kinds: Readonly<Record<Exclude<FeelRegister, "optional">, SourceKind>> = {
  expression: "expression",
  unary: "unaryTests",
  template: "template",
};

/** An expression, unary tests or a template whose names follow their elements. What does not parse stays as it is. */
export function followIn(
  text: string,
  register: Exclude<FeelRegister, "optional">,
  from: string,
  service: Service,
  moves: Moves,
  shape: Shape,
): string {
  const kind = kinds[register];
  const renamed = renameReferences(text, shape, renameBy(service, from, moves), kind);
  const named = renamed.ok ? renamed.text : text;
  return chains(named, kind, (chain) => liftedOut(chain, service, from, moves));
}

/** Where the names below a meaning are counted from now, and the path to there. */
const placeNow = ({ base }: Meaning, moves: Moves): string => moves.get(base) ?? movedWith(base, moves);

/** New names, each in the place of an old one; one that went deeper brings the groups on its way. */
function renameBy(service: Service, from: string, moves: Moves): Rename {
  return (path) => {
    const [head = "", ...rest] = path;
    const first = meaningOf(service, head, from);
    if (rest.length === 0) return headNow(first, moves, head);
    const above = rest.slice(0, -1).reduce<Meaning | undefined>((at, name) => at?.below(name), first);
    const address = above?.below(rest.at(-1) ?? "")?.address;
    if (above === undefined || address === undefined || address === null) return null;
    const now = movedWith(address, moves);
    const place = placeNow(above, moves);
    if (now === address || !isWithin(now, place)) return null;
    return [...path.slice(0, -1), idsBelow(now, place).join(".")];
  };
}
const headNow = (meaning: Meaning | undefined, moves: Moves, head: string): readonly string[] | null => {
  if (meaning?.address === undefined || meaning.address === null) return null;
  const now = movedWith(meaning.address, moves);
  const path = dataPathOf(now);
  const name = path?.length === 1 ? path[0] : idOf(now);
  return name === undefined || name === head ? null : [name];
};
const idOf = (address: string): string => unescapeSegment(address.slice(address.lastIndexOf("/") + 1));
const idsBelow = (address: string, place: string): string[] =>
  address
    .slice(place.length + 1)
    .split("/")
    .filter((_, index) => index % 2 === 1);

/** A whole chain `antrag.kontakt.telefon` whose element left the group: written anew from the first name. */
function liftedOut(
  chain: readonly string[],
  service: Service,
  from: string,
  moves: Moves,
): readonly string[] | null {
  // The names are already the new ones: look the chain up where the moves led.
  for (const [old, now] of moversOf(moves).moves) {
    const before = dataPathOf(old);
    const after = dataPathOf(now);
    if (before === undefined || after === undefined || before.length < 2) continue;
    const [head = ""] = before;
    const start = meaningOf(service, head, from)?.address ?? null;
    const half = [start === null ? head : idOf(movedWith(start, moves)), ...groupsNow(before, old, moves)];
    if (isWithin(now, movedWith(parentOf(old), moves)) || !half.every((name, index) => chain[index] === name))
      continue;
    return [...after, ...chain.slice(half.length)];
  }
  return null;
}
const parentOf = (address: string): string => address.split("/").slice(0, -2).join("/");

/** The chain after its groups were renamed, the element itself still under its old id. */
function groupsNow(before: readonly string[], old: string, moves: Moves): string[] {
  const above = dataPathOf(movedWith(parentOf(old), moves)) ?? before.slice(0, -1);
  return [...above.slice(1), before.at(-1) ?? ""];
}

const CHAIN = /"(?:[^"\\]|\\.)*"|(?<![\w.])[a-z]\w*(?:\.[a-z]\w*)+/g;
const BRACES = /\{\{|\{((?:"(?:[^"\\]|\\.)*"|[^{}"]|\{[^{}]*\})*)\}/g;

/** Rewrites dotted chains outside strings; in a template only inside braces. */
function chains(
  text: string,
  kind: SourceKind,
  edit: (chain: readonly string[]) => readonly string[] | null,
): string {
  if (kind === "template")
    return text.replaceAll(BRACES, (whole, inner: string | undefined) =>
      inner === undefined ? whole : `{${chains(inner, "expression", edit)}}`,
    );
  return text.replaceAll(CHAIN, (found) =>
    found.startsWith('"') ? found : (edit(found.split("."))?.join(".") ?? found),
  );
}
