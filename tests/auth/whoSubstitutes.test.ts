import { afterAll, beforeAll, expect, it } from "vitest";
import { personById, savePerson } from "../../server/src/people/person.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
  for (const id of ["weber", "becker", "vogt"]) await signedIn(town, id);
});
afterAll(() => town.close());

const store = () => town.deps.store.organisation("heuchelheim");
async function saves(more: object) {
  const { subject: _, ...vogt } = (await personById(store(), "vogt"))!;
  return (await signedIn(town, "henkel")).post("/api/people", { ...vogt, ...more });
}
const by = (person: string) => ({ substitute: { person, until: "2026-07-31" } });

it("a substitute is another colleague who may sign in, and who is barred later stays in the way of nothing", async () => {
  await savePerson(store(), { ...(await personById(store(), "becker"))!, isActive: false });
  for (const person of ["vogt", "becker", "niemand"])
    expect(await saves(by(person))).toMatchObject({
      status: 422,
      body: { code: "not-a-substitute", field: "substitute" },
    });
  expect((await saves(by("weber"))).status).toBe(200);
  // Whoever asks later who could decide in her place finds it in the log, by name.
  const { entries } = (await (await signedIn(town, "henkel")).get("/api/log")).body as {
    entries: readonly { changed: readonly object[] }[];
  };
  expect(entries[0]?.changed).toEqual([{ field: "substitute", from: [], to: ["Jana Weber", "2026-07-31"] }]);
  await savePerson(store(), { ...(await personById(store(), "weber"))!, isActive: false });
  expect((await saves({ name: "Miriam Vogt-Lenz" })).status).toBe(200);
});
