import { olderCases } from "@blaupause/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publish } from "../security/nextVersion.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

// The next version asks for the place of birth in addition: running cases lack it, and an official may type it.

const PATH = "/api/services/hund-anmelden/older-cases";
let town: Town;
let becker: Awaited<ReturnType<typeof signedIn>>;
let numbers: readonly string[];
beforeAll(async () => {
  town = await openTown();
  becker = await signedIn(town, "becker");
  numbers = [await applies(town), await applies(town), await applies(town)];
  await publish(town, "2026-07-10T08:00:00.000Z");
});
afterAll(() => town.close());

const store = () => town.deps.store.organisation("heuchelheim");
const offered = async () => {
  const offering = await store().offerings.get("hund-anmelden");
  if (offering === null) throw new Error("not on offer");
  return offering;
};
async function caseOf(number: string) {
  const { cases } = await store().cases.list({ limit: 50 });
  const caseId = cases.find((one) => one.number === number)?.caseId ?? "";
  return { caseId, record: await store().cases.load(caseId) };
}
const fillIn = (number: string, answers: object, reason = "Am Telefon genannt.") =>
  becker.post(`${PATH}/${number}`, { answers, reason });

describe("P34 a running case that lacks answers", () => {
  it("is named with what it lacks, and its questions stand for themselves", async () => {
    const { body } = await becker.get(PATH);
    expect(body).toMatchObject({ needsData: 3, safe: 0, next: null });
    expect((body as { cases: object[] }).cases).toContainEqual(
      expect.objectContaining({ number: numbers[0], questions: ["Geburtsort"], mayFill: true }),
    );
    expect((body as { map: object[] }).map).toEqual([
      { kind: "step", before: expect.any(String), after: expect.any(String), cases: 3 },
      { kind: "form", before: "Hund anmelden", after: "Hund anmelden", cases: 3 },
      {
        kind: "question",
        before: "Hund anmelden › Familienname",
        after: "Hund anmelden › Nachname",
        cases: 3,
      },
    ]);
    const asked = await becker.get(`${PATH}/${numbers[0]}`);
    expect(asked).toMatchObject({ status: 200, body: { form: { fields: [{ path: "geburtsort" }] } } });
    expect(JSON.stringify(asked.body)).not.toContain("Demir");
  });

  it("stays as it is without an answer, without a reason, and when it is another town's", async () => {
    const number = numbers[0] ?? "";
    const before = (await caseOf(number)).record;
    expect(await fillIn(number, {})).toMatchObject({ status: 422, body: { code: "invalid-answers" } });
    expect(await fillIn(number, { geburtsort: "Gießen" }, " ")).toMatchObject({
      status: 422,
      body: { code: "reason-missing" },
    });
    const okafor = await signedIn(town, "okafor");
    const foreign = { answers: { geburtsort: "Gießen" }, reason: "Neugier" };
    expect((await okafor.post(`${PATH}/${number}`, foreign)).status).toBe(404);
    expect((await caseOf(number)).record).toEqual(before);
  });

  it("goes on with what was typed and nothing else, by name and reason", async () => {
    const number = numbers[0] ?? "";
    const answers = { geburtsort: "Gießen", nachname: "Anders" };
    expect(await fillIn(number, answers)).toMatchObject({ status: 200, body: { moved: 1, needsData: 2 } });
    const { caseId, record } = await caseOf(number);
    expect(record?.program).toBe((await offered()).program);
    expect(record?.state).toMatchObject({ data: { antrag: { nachname: "Demir", geburtsort: "Gießen" } } });
    expect(await store().cases.verify(caseId)).toMatchObject({ ok: true });
    const moved = (await store().cases.events(caseId)).find(({ type }) => type === "caseMigrated");
    expect(moved).toMatchObject({
      actor: "becker",
      content: { body: { reason: "Am Telefon genannt." } },
    });
    expect((await fillIn(number, answers)).status).toBe(404);
  });

  it("is found when one goes on behind those that were looked at", async () => {
    const one = { store: store(), profile: (await town.deps.store.platform.get("heuchelheim"))?.profile };
    const first = await olderCases(one as never, await offered(), town.deps.clock(), { most: 1 });
    expect(first.cases).toHaveLength(1);
    const rest = await becker.get(`${PATH}?from=${encodeURIComponent(`hund-anmelden ${first.next}`)}`);
    const { cases } = rest.body as { cases: readonly { number: string }[] };
    expect([...first.cases, ...cases].map(({ number }) => number).toSorted()).toEqual(
      numbers.slice(1).toSorted(),
    );
  });
});
