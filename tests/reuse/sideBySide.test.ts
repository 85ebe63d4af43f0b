import { isWithin, type Service } from "@blaupause/model";
import { courtOf, merge, tableOf, type Row } from "@blaupause/reuse";
import { describe, expect, it } from "vitest";
import { insert, listOf, pick, read, write } from "./edits/asTable.ts";
import { applyEdits, type Edit } from "./generate.ts";
import { count, counts, law } from "./law.ts";

/** Edits that leave every list as it is, so that what stands beside what is the additions' alone. */
const IN_PLACE: ReadonlySet<Edit["op"]> = new Set(["text", "hint", "translate", "flag", "set"]);
const inPlace = (edits: readonly Edit[]): Edit[] => edits.filter(({ op }) => IN_PLACE.has(op));

/** What may be doubled under another name without a mistake; a column's cells stand in its rows. */
const KINDS: ReadonlySet<Row["kind"]> = new Set(["field", "option", "row", "block", "page"]);

/** So many copies of an element right behind it, under names of their own. */
function withCopies(service: Service, address: string, names: readonly string[]): Service {
  const document = read(service);
  const row = document.table.get(address);
  if (row === undefined) return service;
  const list = listOf(row.parent ?? "", row.container);
  const at = document.order.get(list)?.indexOf(row.id) ?? 0;
  const inside = [...document.table].filter(([one]) => one !== address && isWithin(one, address));
  for (const name of names.toReversed()) {
    const copy = `${list}/${name}`;
    insert(document, copy, { ...row, id: name }, at + 1);
    for (const [one, inner] of inside) moveCopy(document, one, inner, address, copy);
  }
  return write(document);
}
function moveCopy(document: ReturnType<typeof read>, at: string, row: Row, from: string, to: string): void {
  const place = (one: string): string => to + one.slice(from.length);
  document.table.set(place(at), { ...row, parent: place(row.parent ?? from) });
  for (const [key, ids] of document.order) if (isWithin(key, from)) document.order.set(place(key), ids);
}

describe("reuse laws of what is added side by side", () => {
  law("U8 additions of both sides behind one neighbour all stand there, steadily", 400, 8, (base, a, b) => {
    const neighbour = pick(
      [...tableOf(base)].filter(([, { kind }]) => KINDS.has(kind)),
      a[0]?.at ?? b[0]?.at ?? 0,
    );
    if (neighbour === undefined) return count("U8 nothing to stand behind");
    const [address, { kind, id, parent, container }] = neighbour;
    const [there, here] = [named("vonAllen", a.length), named("vonHier", b.length)];
    const next = withCopies(applyEdits(base, inPlace(a)), address, there);
    const ours = withCopies(applyEdits(base, inPlace(b)), address, here);
    const court = courtOf([]);
    const merged = merge(base, next, ours, court);
    count(`U8 ${kind}`);
    expect(court.conflicts.filter((one) => one.kind === "order" || one.kind === "sameId")).toEqual([]);
    const ids = read(merged).order.get(listOf(parent ?? "", container)) ?? [];
    const all = [id, ...there, ...here];
    expect(ids.slice(ids.indexOf(id), ids.indexOf(id) + all.length)).toEqual(all);
    // Whoever merges once more, with what came of it, gets the same order.
    const again = merge(base, next, merged, courtOf([]));
    expect(read(again).order.get(listOf(parent ?? "", container))).toEqual(ids);
  });
  it("prints how many were tried", () => {
    console.log(counts);
    for (const kind of ["field", "option", "row", "block"]) expect(counts[`U8 ${kind}`]).toBeGreaterThan(5);
  });
});
const named = (name: string, length: number): string[] =>
  Array.from({ length: 1 + (length % 3) }, (_, at) => `${name}${at}`);
