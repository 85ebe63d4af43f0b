import { forgetColleagues, personById, savePerson } from "@blaupause/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLog } from "../../server/src/people/readLog.ts";
import { peopleOf } from "../../server/src/people/person.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";
import { together } from "./together.ts";

// Who administers or operates may take that from others, but somebody is always left to give it back.

let town: Town;
beforeEach(async () => {
  town = await openTown();
  for (const { id } of await peopleOf(org())) await org().records.delete("person", id);
});
afterEach(() => town.close());

const org = () => town.deps.store.organisation("heuchelheim");
async function are(...people: readonly (readonly [string, readonly string[]])[]): Promise<void> {
  for (const [id, roles] of people) {
    await signedIn(town, id);
    const found = await personById(org(), id);
    await savePerson(org(), { ...found!, roles });
  }
  forgetColleagues(org());
}
const person = async (id: string) => (await personById(org(), id))!;
async function saves(by: string, id: string, change: (one: Body) => Partial<Body>) {
  const { subject: _, ...body } = await person(id);
  const client = await signedIn(town, by);
  return () => client.post("/api/people", { ...body, ...change(body) });
}
type Body = Omit<NonNullable<Awaited<ReturnType<typeof personById>>>, "subject">;
const barred = () => ({ isActive: false });
const without =
  (role: string) =>
  ({ roles }: Body) => ({ roles: roles.filter((one) => one !== role) });
const holders = async (role: string) =>
  (await peopleOf(org()))
    .filter(({ isActive, roles }) => isActive && roles.includes(role))
    .map(({ id }) => id);

describe("an operator", () => {
  it("takes that from others, and never from herself: nobody could give it back", async () => {
    await are(["weber", ["admin", "operator"]], ["vogt", ["admin", "operator"]]);
    const own = await saves("weber", "weber", without("operator"));
    expect(await own()).toMatchObject({ status: 422, body: { code: "own-operator" } });
    const other = await saves("weber", "vogt", without("operator"));
    expect(await other()).toMatchObject({ status: 200 });
    expect(await holders("operator")).toEqual(["weber"]);
  });
});

describe("two who take it from each other at the same moment", () => {
  it.each([
    ["administering, by barring", "admin", barred],
    ["administering, by the role", "admin", without("admin")],
    ["operating, by the role", "operator", without("operator")],
  ] as const)("do not both lose it: %s", async (_, role, change) => {
    const roles = ["admin", role];
    await are(["weber", roles], ["vogt", roles]);
    const both = [await saves("weber", "vogt", change), await saves("vogt", "weber", change)];
    together(org());
    const answers = await Promise.all(both.map((save) => save()));
    const left = await holders(role);
    expect(left.length).toBeGreaterThan(0);
    // Whose change was taken back reads that somebody else was there too, and no line says that it was done.
    const refused = answers.filter(({ status }) => status !== 200);
    for (const answer of refused) expect(answer.body).toMatchObject({ code: "saved-by-another" });
    expect(refused).toHaveLength(left.length);
    const { entries } = await readLog(org());
    expect(entries.filter(({ what }) => what === "person-changed")).toHaveLength(2 - refused.length);
    for (const id of left) expect(await person(id)).toMatchObject({ isActive: true, roles });
  });
});
