import type { JsonObject } from "@blaupause/model";
import type { Organisation as Stored } from "../store/index.ts";
import type { Fault } from "./judge.ts";
import { agsOf } from "./placeKeys.ts";

/** What belongs to one organisation alone. */
const OWN = ["ars", "ags", "prefix", "host"] as const;
type Own = (typeof OWN)[number];

export interface Owner {
  readonly id: unknown;
  readonly profile: unknown;
  readonly host: string | null;
}

function valueOf({ profile, host }: Owner, field: Own): unknown {
  if (field === "host") return host ?? undefined;
  const { [field]: said, ars } = profile as JsonObject;
  return said ?? (field === "ags" ? agsBehind(ars) : undefined);
}

/**
 * A municipality that does not say its key has the one that stands in its regional key. A Verband has none: what stands
 * there is its Kreis.
 */
const agsBehind = (ars: unknown): string | undefined =>
  typeof ars === "string" && /^[0-9]{12}$/.test(ars) && !ars.endsWith("000") ? agsOf(ars, 8) : undefined;

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
  const taken = OWN.filter((field) => newlyHas(owner, field, before))
    .filter((field) => others.some((other) => valueOf(other, field) === valueOf(owner, field)))
    .map((field) => ({ field, code: "taken" as const }));
  return withoutEcho(owner, taken);
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
  return (owner) => {
    const twice = keysOf(owner).filter(({ key }) => (times.get(key) ?? 0) > 1);
    return withoutEcho(
      owner,
      twice.map(({ field }) => ({ field, code: "twice" })),
    );
  };
}

/** Where the regional key is told, the municipality key behind it says the same once more. */
const withoutEcho = ({ profile }: Owner, faults: readonly Fault[]): readonly Fault[] =>
  faults.some(({ field }) => field === "ars") && (profile as JsonObject)["ags"] === undefined
    ? faults.filter(({ field }) => field !== "ags")
    : faults;
