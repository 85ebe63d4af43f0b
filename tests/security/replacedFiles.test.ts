import { afterAll, beforeAll, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, type Client, createClient, formIn, keyOf } from "./client.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const page = `${base}/antrag/tiere`;
const post = async (client: Client, wanted: string, upload?: string) => {
  const form = formIn((await client.get(page)).text);
  const body = new FormData();
  for (const [name, value] of answered(form, { "hunde[k1].ermaessigung": "jagd" }, [["_do", wanted]]))
    body.append(name, value);
  const pdf = new Blob([`%PDF-1.7\n${"x".repeat(200)}`], { type: "application/pdf" });
  if (upload !== undefined) body.append("hunde[k1].nachweis", pdf, upload);
  return client.raw(form.action, { method: "POST", body });
};

it("an upload goes when it is replaced, taken back, or its item is removed", async () => {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client);
  const { drafts, files } = town.deps.store.organisation("heuchelheim");
  const id = (await drafts.resume(keyOf(cookies.get("bp_d_hund-anmelden") ?? "")))?.id ?? "";
  const stored = async () => (await files.list(id)).map(({ name }) => name);
  await post(client, "keep", "eins.pdf");
  expect(await stored()).toEqual(["eins.pdf"]);
  await post(client, "keep", "zwei.pdf");
  expect(await stored()).toEqual(["zwei.pdf"]);
  await post(client, "discard:hunde[k1].nachweis");
  expect(await stored()).toEqual([]);
  await post(client, "keep", "drei.pdf");
  await post(client, "remove:hunde/k1");
  expect(await stored()).toEqual([]);
});

it("an upload that comes with a page that is refused leaves nothing behind", async () => {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client);
  const { drafts, files } = town.deps.store.organisation("heuchelheim");
  const id = (await drafts.resume(keyOf(cookies.get("bp_d_hund-anmelden") ?? "")))?.id ?? "";
  const refused = async (more: Readonly<Record<string, string>>): Promise<number> => {
    const form = formIn((await client.get(page)).text);
    const body = new FormData();
    for (const [name, value] of answered(form, { "hunde[k1].ermaessigung": "jagd" }))
      body.append(name, more[name] ?? value);
    for (const [name, value] of Object.entries(more)) if (!body.has(name)) body.append(name, value);
    body.append("hunde[k1].nachweis", new Blob([`%PDF-1.7\n${"x".repeat(200)}`]), "zu viel.pdf");
    return (await client.raw(form.action, { method: "POST", body })).status;
  };
  expect(await refused({ _version: "veraltet", _do: "keep" })).toBe(409);
  expect(await refused({ fremd: "1", _do: "keep" })).toBe(422);
  expect(await files.list(id)).toEqual([]);
});

it("of several files for one question the first is kept, and nothing of the others", async () => {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client);
  const { drafts, files } = town.deps.store.organisation("heuchelheim");
  const id = (await drafts.resume(keyOf(cookies.get("bp_d_hund-anmelden") ?? "")))?.id ?? "";
  const form = formIn((await client.get(page)).text);
  const body = new FormData();
  for (const [name, value] of answered(form, { "hunde[k1].ermaessigung": "jagd" }, [["_do", "keep"]]))
    body.append(name, value);
  for (const name of ["a.pdf", "b.pdf", "c.pdf"])
    body.append("hunde[k1].nachweis", new Blob([`%PDF-1.7\n${name}`], { type: "application/pdf" }), name);
  await client.raw(form.action, { method: "POST", body });
  expect((await files.list(id)).map(({ name }) => name)).toEqual(["a.pdf"]);
  expect((await client.get(page)).text).toContain("a.pdf");
});
