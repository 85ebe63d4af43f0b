import { structuralReferences, usesOf, type ElementUse } from "@blaupause/check";
import { changeAll, isWithin, type Change, type Service } from "@blaupause/model";
import { nodeAddress, nodesOf } from "./flows.ts";
import { removeStep } from "./removeStep.ts";

export interface StepsRemoval {
  readonly changes: readonly Change[];
  /** The steps that go because nothing leads to them any more. */
  readonly along: readonly string[];
  /** Forms, letters and deadlines that nothing uses any more. */
  readonly left: readonly string[];
  /** Who reads what is written there only. */
  readonly users: readonly ElementUse[];
}

/** Takes several steps out, one after the other; null where none of them can go. */
export function removeSteps(service: Service, ids: readonly string[]): StepsRemoval | null {
  let now = service;
  const changes: Change[] = [];
  for (const id of ids) {
    const own = nodesOf(now)[id] === undefined ? null : removeStep(now, id);
    const next = own === null ? null : changeAll(now, own);
    if (own === null || next?.ok !== true) continue;
    changes.push(...own);
    now = next.service;
  }
  if (changes.length === 0) return null;
  const gone = Object.keys(nodesOf(service)).filter((id) => nodesOf(now)[id] === undefined);
  const uses = usesOf(service);
  const left = leftBehind(uses, gone.map(nodeAddress));
  return {
    changes,
    along: gone.filter((id) => !ids.includes(id)).map(nodeAddress),
    left,
    users: readersOf(service, uses, [...gone.map(nodeAddress), ...left]),
  };
}

const isAmong = (address: string, all: readonly string[]): boolean =>
  all.some((one) => isWithin(address, one));
const ownerOf = (address: string): string => address.split("/").slice(0, 2).join("/");
const MAY_BE_LEFT = new Set(["forms", "documents", "deadlines"]);

/** What the steps worked with and nobody else names: a form goes on while a letter that stays reads it. */
function leftBehind(uses: readonly ElementUse[], gone: readonly string[]): readonly string[] {
  const met = new Set(gone);
  // What a letter of theirs reads is theirs as well; the set takes in while it is walked.
  for (const one of met)
    for (const { from, to } of uses)
      if (isWithin(from, one) && MAY_BE_LEFT.has(to.split("/")[0] ?? "")) met.add(ownerOf(to));
  let left = [...met].filter((one) => !gone.includes(one));
  for (;;) {
    const all = [...gone, ...left];
    const next = left.filter((one) => uses.every(({ from, to }) => !isWithin(to, one) || isAmong(from, all)));
    if (next.length === left.length) return next;
    left = next;
  }
}

/** Expressions elsewhere that read what only these steps write: the answers of their form, what they found out. */
function readersOf(
  service: Service,
  uses: readonly ElementUse[],
  gone: readonly string[],
): readonly ElementUse[] {
  const named = new Set(
    structuralReferences(service).map(({ address, property }) => `${address} ${property}`),
  );
  const filling = uses.filter(({ property, to }) => property === "form" && to.startsWith("forms/"));
  const lost = filling
    .map(({ to }) => to)
    .filter((form) => filling.every(({ from, to }) => to !== form || isAmong(from, gone)));
  const all = [...gone, ...lost];
  return uses.filter(
    ({ from, to, property }) => !named.has(`${from} ${property}`) && isAmong(to, all) && !isAmong(from, all),
  );
}
