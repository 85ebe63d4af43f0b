import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, type Client, createClient, formIn, keyOf, type PageForm } from "./client.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const person = `${base}/antrag/halter`;
const dogs = `${base}/antrag/tiere`;
const sentence = "Ihre Sitzung war abgelaufen. Bitte senden Sie noch einmal.";

/** A browser that keeps its draft and has lost the cookie its pages were made for. */
async function lost(path: string): Promise<{ client: Client; form: PageForm; cookies: Map<string, string> }> {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client);
  const form = formIn((await client.get(path)).text);
  cookies.delete("bp_b");
  return { client, form, cookies };
}
const savedDraft = async (cookies: ReadonlyMap<string, string>) => {
  const { drafts, files } = town.deps.store.organisation("heuchelheim");
  const id = (await drafts.resume(keyOf(cookies.get("bp_d_hund-anmelden") ?? "")))?.id ?? "";
  return { draft: JSON.stringify((await drafts.load(id))?.answers), files: await files.list(id) };
};

describe("a page posted after its session was lost", () => {
  it("comes again with what was typed, says why, and has stored nothing", async () => {
    const { client, form, cookies } = await lost(person);
    const before = await savedDraft(cookies);
    const again = await client.post(
      person,
      answered(form, { vornamen: "Grace <b>", geburtsdatum: "31.02." }),
    );
    expect(again.status).toBe(403);
    expect(again.text).toContain(sentence);
    expect(again.text).toContain('value="Grace &lt;b&gt;"');
    expect(again.text).toContain('value="31.02."');
    expect(await savedDraft(cookies)).toEqual(before);
    const sent = await client.post(person, answered(formIn(again.text), { geburtsdatum: "1.2.1990" }));
    expect(sent.status).toBe(303);
    expect((await client.get(person)).text).toContain('value="Grace &lt;b&gt;"');
  });
  it("keeps no upload, and asks for it again", async () => {
    const { client, form, cookies } = await lost(dogs);
    const body = new FormData();
    for (const [name, value] of answered(form, { "hunde[k1].name": "Max", "hunde[k1].ermaessigung": "jagd" }))
      body.append(name, value);
    body.append("hunde[k1].nachweis", new Blob(["%PDF-1.7\nx"], { type: "application/pdf" }), "jagd.pdf");
    const again = await client.raw(form.action, { method: "POST", body });
    expect(again.status).toBe(403);
    expect(again.text).toContain('value="Max"');
    expect(again.text).toContain("Dateien wählen Sie bitte noch einmal aus.");
    expect((await savedDraft(cookies)).files).toEqual([]);
    expect(
      (await client.post(formIn(again.text).action, answered(formIn(again.text), {}), { multipart: true }))
        .status,
    ).toBe(303);
  });
  it.each([
    ["no sign of the draft", null],
    ["the sign of another draft", `sha256-x.${"x".repeat(16)}`],
  ])("shows nothing that a forged page says: %s", async (_, version) => {
    const { client, form } = await lost(person);
    const bare = form.entries.filter(([name]) => name !== "_version");
    const entries = version === null ? bare : [...bare, ["_version", version] as const];
    const forged = await client.post(person, answered({ ...form, entries }, { vornamen: "Mallory" }));
    expect(forged.status).toBe(403);
    expect(forged.text).not.toContain("Mallory");
    expect(forged.text).toContain('value="Ada"');
  });
  it("without a draft leads to the start, where nothing of it is shown", async () => {
    const { form } = await lost(person);
    const stranger = await createClient(town.url).post(person, answered(form, { vornamen: "Mallory" }));
    expect([stranger.status, stranger.location, stranger.text.includes("Mallory")]).toEqual([
      303,
      `${base}?entwurf=weg#gesagt`,
      false,
    ]);
  });
});
