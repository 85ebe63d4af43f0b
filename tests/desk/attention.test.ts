import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const attention = async (number: string): Promise<unknown> => {
  const { body } = await (await signedIn(town, "vogt")).get(`/api/cases/${number}`);
  return (body as { attention: unknown }).attention;
};

it("D2 says what is missing, and what the form found out that nobody said", async () => {
  const number = await applies(town, {
    dog: { rasse: "022", nachweisUngefaehrlich: "false", erlaubnis: "ja", chip: "" },
    unknown: ["hunde[k1].chip"],
  });
  expect(await attention(number)).toEqual(
    expect.arrayContaining(["Chipnummer fehlt", "Rasse steht auf der Liste", "Gilt als gefährlich"]),
  );
});
