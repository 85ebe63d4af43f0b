import type { JsonObject } from "@blaupause/model";
import type { Organisation as Stored } from "../store/index.ts";
import type { Fault } from "./judge.ts";

/** What belongs to one organisation alone. */
const OWN = ["ars", "ags", "prefix", "host"] as const;
type Own = (typeof OWN)[number];

export interface Owner {
  readonly id: unknown;
  readonly profile: unknown;
  readonly host: string | null;
}

const valueOf = ({ profile, host }: Owner, field: Own): unknown =>
  field === "host" ? (host ?? undefined) : ((profile as JsonObject)[field] ?? undefined);

/** What it has not had so far. What two have in common since before keeps neither from being changed. */
const newlyHas = (owner: Owner, field: Own, before: Owner | undefined): boolean => {
  const value = valueOf(owner, field);
  return value !== undefined && value !== "" && (before === undefined || valueOf(before, field) !== value);
};

/** What another organisation has already and may belong to one alone. Trials are copies and have nothing. */
export function takenFrom(all: readonly Stored[], owner: Owner): readonly Fault[] {
  const before = all.find(({ id }) => id === owner.id);
  const others = all.filter(
    ({ id, profile }) => id !== owner.id && (profile as JsonObject)["rehearsal"] !== true,
  );
  return OWN.filter((field) => newlyHas(owner, field, before))
    .filter((field) => others.some((other) => valueOf(other, field) === valueOf(owner, field)))
    .map((field) => ({ field, code: "taken" }));
}

/** The same for what stands in one table more than once. */
export function repeatedIn(
  owners: readonly Owner[],
  before: ReadonlyMap<unknown, Owner>,
): (owner: Owner) => readonly Fault[] {
  const keysOf = (owner: Owner) => [
    { field: "id", key: JSON.stringify(["id", owner.id]) },
    ...OWN.filter((field) => newlyHas(owner, field, before.get(owner.id))).map((field) => ({
      field,
      key: JSON.stringify([field, valueOf(owner, field)]),
    })),
  ];
  const times = new Map<string, number>();
  for (const { key } of owners.flatMap(keysOf)) times.set(key, (times.get(key) ?? 0) + 1);
  return (owner) =>
    keysOf(owner)
      .filter(({ key }) => (times.get(key) ?? 0) > 1)
      .map(({ field }) => ({ field, code: "twice" }));
}
