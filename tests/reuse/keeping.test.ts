import type { JsonObject, Service } from "@blaupause/model";
import { courtOf, diff, merge, orderOf, rename, tableOf, upgrade, violations } from "@blaupause/reuse";
import { describe, expect, it } from "vitest";
import { applyEdits } from "./generate.ts";
import { count, counts, law } from "./law.ts";

const inside = (address: string, around: string): boolean =>
  around === "" || address === around || address.startsWith(`${around}/`);
const chosen = <T>(all: readonly T[], by: number): T | undefined => all[by % Math.max(1, all.length)];
const fieldsOf = (service: Service): readonly string[] =>
  [...tableOf(service)].flatMap(([address, row]) =>
    row.kind === "field" && address.startsWith("forms/") && typeof row.props["label"] === "string"
      ? [address]
      : [],
  );

describe("reuse laws of what is kept, added side by side, and renamed", () => {
  law("U7 what is kept cannot be touched, and nothing else is refused", 300, 5, (base, a, b) => {
    const kept = chosen(
      [...tableOf(base).keys()].filter((one) => one !== ""),
      a[0]?.at ?? 0,
    );
    if (kept === undefined) return;
    const bound: Service = { ...base, policy: { [kept]: { structure: "none", text: false } } };
    const { set, add, remove, renamed, order } = diff(bound, applyEdits(bound, b));
    const found = violations(bound, diff(bound, applyEdits(bound, b)));
    const touched =
      Object.entries(set).some(
        ([at, props]) => inside(at, kept) && Object.keys(props).some((key) => !key.startsWith("renamed")),
      ) ||
      remove.some((at) => inside(at, kept) || inside(kept, at)) ||
      Object.values(renamed).some((at) => inside(at, kept)) ||
      Object.values(add).some(({ parent }) => !Object.hasOwn(add, parent) && inside(parent, kept));
    const near = touched || Object.keys(order).some((key) => inside(key, kept));
    count(touched ? "U7 touched" : "U7 untouched");
    if (touched) expect(found).not.toEqual([]);
    if (!near) expect(found).toEqual([]);
  });

  law(
    "U8 what both sides add behind one neighbour stands there on both, in a steady order",
    300,
    5,
    (base, a) => {
      const neighbour = chosen(fieldsOf(base), a[0]?.at ?? 0);
      if (neighbour === undefined) return count("U8 no question");
      const added = (id: string): Service => withFieldBehind(base, neighbour, id);
      const court = courtOf([]);
      const merged = merge(base, added("vonAllen"), added("vonHier"), court);
      expect(court.conflicts).toEqual([]);
      const [parent, id] = [neighbour.slice(0, neighbour.lastIndexOf("/")), neighbour.split("/").at(-1)];
      const ids = orderOf(merged).get(parent) ?? [];
      const at = ids.indexOf(id ?? "");
      expect(ids.slice(at, at + 3)).toEqual([id, "vonAllen", "vonHier"]);
    },
  );

  law("U14 what was changed here stands under the new name", 300, 5, (kept, a) => {
    const { policy: _policy, ...base } = kept;
    const old = chosen(fieldsOf(base), a[0]?.at ?? 0);
    if (old === undefined) return count("U14 no question");
    const place = `${old.slice(0, old.lastIndexOf("/"))}/neuerName`;
    const next = rename(base, old, "neuerName");
    const ours = withProps(base, old, { label: "Nur bei uns" });
    const made = upgrade(base, next, diff(base, ours));
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(made.conflicts).toEqual([]);
    expect(tableOf(made.service).get(place)?.props["label"]).toBe("Nur bei uns");
    expect(tableOf(made.service).get(old)).toBeUndefined();
  });

  it("prints how many were tried", () => {
    console.log(counts);
    expect(counts["U7 touched"]).toBeGreaterThan(20);
  });
});

/** A question of this name, right behind another one. */
function withFieldBehind(service: Service, neighbour: string, id: string): Service {
  return around(service, neighbour, (fields, at) =>
    fields.toSpliced(at + 1, 0, { id, type: "text", label: id, ...pageOf(fields[at]) }),
  );
}
const pageOf = (field: JsonObject | undefined): JsonObject =>
  field?.["page"] === undefined ? {} : { page: field["page"] };
const withProps = (service: Service, address: string, props: JsonObject): Service =>
  around(service, address, (fields, at) => fields.with(at, { ...fields[at], ...props }));

/** Changes the list of questions one of them stands in. */
function around(
  service: Service,
  address: string,
  change: (fields: JsonObject[], at: number) => JsonObject[],
): Service {
  const copy = structuredClone(service) as unknown as JsonObject;
  const [, form = "", ...steps] = address.split("/");
  let owner = (copy["forms"] as Record<string, Record<string, unknown>>)[form] ?? {};
  const ids = steps.filter((step) => step !== "fields");
  for (const id of ids.slice(0, -1))
    owner = (owner["fields"] as Record<string, unknown>[]).find((one) => one["id"] === id) ?? {};
  const fields = owner["fields"] as JsonObject[];
  owner["fields"] = change(
    fields,
    fields.findIndex((one) => one["id"] === ids.at(-1)),
  );
  return copy as unknown as Service;
}
