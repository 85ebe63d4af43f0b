import { compile } from "@blaupause/engine/compile";
import { type JsonObject, type Organisation, type Service } from "@blaupause/model";
import { acceptUpgrade, offer, openStore, undoUpgrade, type Deps } from "@blaupause/server";
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyEdits, edit } from "./generate.ts";
import { count, counts } from "./law.ts";
import { answersTo, calmService, filling } from "./municipality.ts";
import { smallService } from "./small.ts";

// U11 with the server's own functions on the embedded store: each generated upgrade in an organisation of its own.

const runs = Number(process.env["TRIPLES"] ?? 1);
const SLUG = "bei-uns";
const ID = "beispiel";
const folder = mkdtempSync(join(tmpdir(), "blaupause-undo-"));
let store: Deps["store"];
beforeAll(async () => {
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

let seconds = 0;
const clock = (): string => new Date(Date.UTC(2026, 6, 1) + 1000 * (seconds += 1)).toISOString();
const by = "okafor";

const edits = (maxLength: number) => fc.array(edit, { maxLength });
const origins = {
  same: { id: ID, version: "1.0.0" },
  later: { id: ID, version: "1.1.0" },
  other: { id: "eltern", version: "3.0.0" },
};
const history = fc.record({
  base: fc.oneof(calmService, smallService),
  theirs: edits(3),
  ours: edits(3),
  values: filling,
  /** The working copy: none, as it was released, or edited since. */
  copy: fc.option(edits(2), { nil: undefined }),
  origin: fc.constantFrom(...(Object.keys(origins) as (keyof typeof origins)[])),
  editsAfter: fc.boolean(),
  caseBefore: fc.boolean(),
  caseAfter: fc.constantFrom("none" as const, "older" as const, "newer" as const),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

let organisations = 0;
function newTown() {
  const id = `o${(organisations += 1)}`;
  const profile = { id, name: id, level: "gemeinde", land: "06", zone: "Europe/Berlin", contact: {} };
  return { profile: profile as unknown as Organisation, store: store.organisation(id) };
}
type Town = ReturnType<typeof newTown>;

/** Puts on offer what a municipality made of the template, with a working copy; false where nobody could offer it. */
async function begun(town: Town, { base, ours: here, values, copy, origin }: History): Promise<boolean> {
  const ours = applyEdits(base, here);
  const own = answersTo(ours.settings?.fields ?? [], values);
  if (compile(ours, own).problems.length > 0) return false;
  await offer(store, town.profile.id, SLUG, ours, own, { at: clock(), by, version: "1.0.0", base });
  if (copy === undefined) return true;
  const service = applyEdits(ours, copy);
  const content = { service, journeys: {} };
  const head = { id: ID, title: service.title, origin: origins[origin], at: clock(), by };
  await town.store.workingCopies.create({ ...head, content });
  return true;
}

/** What is on offer and being edited, without who did it, when, and how often anything was saved. */
async function seen({ store: own }: Town) {
  const offering = await own.offerings.get(SLUG);
  const copy = await own.workingCopies.load(ID);
  const { rev: _rev, at: _at, by: _by, ...offered } = offering ?? { rev: 0, at: "", by: "" };
  return { offered, copy: copy === null ? null : { ...copy, rev: 0, at: "", by: "" } };
}
const programOf = async ({ store: own }: Town): Promise<string> =>
  (await own.offerings.get(SLUG))?.program ?? "";

async function receives(town: Town, caseId: string, program: string): Promise<void> {
  const at = clock();
  const head = { service: SLUG, number: null, receivedAt: at, legalDue: null, wake: null };
  const event = { seq: 1, type: "caseReceived", at, actor: "a", node: null, command: null, body: {} };
  const next = { ...head, program, status: "open", state: {}, columns: {} };
  expect(await town.store.cases.append({ caseId, expected: 0, next, events: [event] })).toEqual({ ok: true });
}
const refused = async (work: Promise<void>): Promise<string | null> =>
  work.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );

async function editsCopy({ store: own }: Town): Promise<void> {
  const copy = await own.workingCopies.load(ID);
  if (copy === null) return;
  const { service, journeys } = copy.content as { service: Service; journeys: JsonObject };
  const content = { service: { ...service, noun: "Bitte" }, journeys };
  await own.workingCopies.save({ ...copy, content, at: clock(), label: "Nomen" });
}

async function holds(one: History): Promise<void> {
  const town = newTown();
  if (!(await begun(town, one))) return count("U11 cannot be offered");
  const version = (number: string, service: Service) => ({ id: ID, version: number, service, journeys: {} });
  const templates = [version("1.0.0", one.base), version("1.1.0", applyEdits(one.base, one.theirs))];
  const deps = { store, templates, clock } as unknown as Deps;
  const [before, older] = [await seen(town), await programOf(town)];
  if (one.caseBefore) await receives(town, "c1", older);
  const wish = { to: "1.1.0", choices: [], by };
  if ((await refused(acceptUpgrade(deps, town, SLUG, wish))) !== null) {
    count("U11 not ready");
    expect(await seen(town)).toEqual(before);
    return;
  }
  const after = await seen(town);
  expect(after.offered).toMatchObject({ template: { version: "1.1.0" } });
  if (one.editsAfter) await editsCopy(town);
  const edited = await seen(town);
  if (one.caseAfter !== "none")
    await receives(town, "c2", one.caseAfter === "older" ? older : await programOf(town));
  // A version that changes nothing runs on the same program: there a later case is one on the new version.
  const isOnNew =
    one.caseAfter === "newer" || (one.caseAfter === "older" && older === (await programOf(town)));
  const answer = await refused(undoUpgrade(deps, town, by, SLUG));
  if (isOnNew) {
    count("U11 a case on it");
    expect(answer).toBe("cannot-undo");
    expect(await seen(town)).toEqual(edited);
    return;
  }
  count(one.editsAfter && before.copy !== null ? "U11 taken back, edits kept" : "U11 taken back");
  expect(answer).toBeNull();
  const back = await seen(town);
  expect(back.offered).toEqual(before.offered);
  expect(back.copy).toEqual(one.editsAfter ? edited.copy : before.copy);
  if (one.editsAfter && before.copy !== null) return;
  // Nothing is left of it: taken over once more it is the same again.
  expect(await refused(acceptUpgrade(deps, town, SLUG, wish))).toBeNull();
  expect(await seen(town)).toEqual(after);
}

describe("reuse laws of taking a version back", () => {
  it(
    "U11 until the first case on the new version, taking it back leaves everything as it was",
    () => fc.assert(fc.asyncProperty(history, holds), { numRuns: 350 * runs }),
    60_000 * runs,
  );

  it("prints how many were tried", () => {
    console.log(counts);
    for (const kind of ["not ready", "a case on it", "taken back", "taken back, edits kept"])
      expect(counts[`U11 ${kind}`], kind).toBeGreaterThan(20);
  });
});
