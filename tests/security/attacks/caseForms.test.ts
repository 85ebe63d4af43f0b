import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../../builders/dogTax.ts";
import { answered, createClient, formIn, type Client, type PageForm } from "../client.ts";
import { signedIn } from "../staff.ts";
import { openTown, type Town } from "../../stories/town.ts";

// ATTACKS, CSRF: what a page of a case sends, from a browser that is let into it, with a question that is open.

let town: Town;
let client: Client;
let question: PageForm;
let stranger = "";
beforeAll(async () => {
  town = await openTown(undefined, { guesses: 100_000 });
  client = createClient(town.url);
  await fillIn(client, { dog: { chip: "" }, unknown: ["hunde[k1].chip"] });
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
  await asksBack();
  const status = (await client.get("/heuchelheim/vorgang")).text;
  const address = /href="(\/heuchelheim\/vorgang\/frage\/[^"]+)"/.exec(status)?.[1] ?? "";
  question = formIn((await client.get(address.replaceAll("&amp;", "&"))).text);
  const { entries } = formIn((await createClient(town.url).get(base)).text);
  stranger = entries.find(([name]) => name === "_csrf")?.[1] ?? "";
});
afterAll(() => town.close());

/** The office asks for the chip's number. */
async function asksBack(): Promise<void> {
  const vogt = await signedIn(town, "vogt");
  const { cases } = (await vogt.get("/api/cases")).body as { cases: { number: string }[] };
  const path = `/api/cases/${cases[0]?.number}`;
  const { tasks } = (await vogt.get(path)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [task] = tasks;
  const fragen = [{ path: "hunde[k1].chip", text: "Bitte die Nummer" }];
  const answers = { ...task?.filling.answers, ergebnis: "frage", fragen };
  const filling = { ...task?.filling, answers };
  const command = { id: "ask-back-forms", type: "completeTask", task: task?.id, filling };
  expect((await vogt.post(`${path}/commands`, command)).status).toBe(200);
}

/** Everything a page of a case posts to, read from the sources: a new address is tried without a word. */
function ofCases(): string[] {
  const source = readFileSync(new URL("../../../server/src/citizen/routes.ts", import.meta.url), "utf8");
  return [...source.matchAll(/router\.post\(\s*"([^"]+)"/g)]
    .map(([, path = ""]) => path)
    .filter((path) => path.startsWith("/:town/vorgang"));
}
/** A form of a case says in its address which one it is. */
const caseSaid = (): string => /\?v=[^&]+/.exec(question.action.replaceAll("&amp;", "&"))?.[0] ?? "";
const addressOf = (pattern: string): string =>
  pattern
    .replace(":town", "heuchelheim")
    .replace(":task", /frage\/([^?]+)/.exec(question.action)?.[1] ?? "")
    .replace(":node", "bescheid")
    .replace(":token", "x".repeat(43)) + caseSaid();

const kept = async () => {
  const store = town.deps.store.organisation("heuchelheim");
  const { cases } = await store.cases.list({ limit: 9 });
  return Promise.all(cases.map(({ caseId }) => store.cases.load(caseId)));
};
const post = (path: string, token: string | null) => {
  const entries = answered(question, { "hunde[k1].chip": "276000000000009" });
  const rest = entries.filter(([name]) => name !== "_csrf");
  return client.post(path, token === null ? rest : [...rest, ["_csrf", token]]);
};

describe("a form of a case", () => {
  it.each(ofCases())(
    "POST %s is refused without a token, with a made-up one and with that of another browser",
    async (pattern) => {
      expect([caseSaid().length > 4, stranger.length > 20]).toEqual([true, true]);
      const before = await kept();
      for (const token of [null, "", "x".repeat(43), stranger])
        expect([pattern, token, (await post(addressOf(pattern), token)).status]).toEqual([
          pattern,
          token,
          403,
        ]);
      expect(await kept()).toEqual(before);
    },
  );

  it("the answer to an open question is taken with the page's own token, in the case whose page it is", async () => {
    const before = await kept();
    const taken = await client.post(
      question.action.replaceAll("&amp;", "&"),
      answered(question, { "hunde[k1].chip": "276000000000009" }),
      { multipart: question.multipart },
    );
    expect([taken.status, taken.location]).toEqual([303, expect.stringContaining("antwort=da")]);
    expect(await kept()).not.toEqual(before);
  });
});
