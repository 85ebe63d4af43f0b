import { afterAll, beforeAll, expect, it } from "vitest";
import { base, LATER, offersWith } from "../builders/emptySetting.ts";
import { answered, createClient, formIn } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";

// A result that reads a setting which may be empty: the applicant is not told that an answer of hers is missing.

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** What the page and the review say, before and after the question it hangs on is answered. */
async function said(): Promise<string[]> {
  const client = createClient(town.url);
  await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  const page = async () => (await client.get(`${base}/antrag/seite`)).text;
  const review = async () => (await client.get(`${base}/pruefen`)).text;
  const answer = async (zahl: string) => {
    const form = formIn(await page());
    await client.post(form.action, answered(form, { name: "Eva", zahl }));
  };
  const texts = [await page()];
  await answer("");
  texts.push(await review());
  await answer("2");
  texts.push(await page(), await review());
  await client.post(`${base}/absenden`, formIn(await review()).entries);
  texts.push((await client.get("/heuchelheim/vorgang")).text);
  return texts;
}

it("while an answer is missing, the result comes later; then it is there", async () => {
  await offersWith(town, { zuschlag: 5 });
  const [empty, without, full, review, sent] = await said();
  for (const text of [empty, without]) expect(text).toContain(LATER);
  for (const text of [full, review]) expect(text).toMatch(/Sie zahlen 10,00.€\./);
  expect(sent).toContain("ist bei uns angekommen");
});

it("where a setting is empty no answer brings it: nothing is said to be missing, and it is sent", async () => {
  await offersWith(town, {});
  const [empty, without, full, review, sent] = await said();
  // The answer is missing as well: that is hers.
  for (const text of [empty, without]) expect(text).toContain(LATER);
  for (const text of [full, review]) expect(text).not.toContain(LATER);
  for (const text of [full, review]) expect(text).not.toContain(">Sie zahlen");
  expect(sent).toContain("ist bei uns angekommen");
});
