import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, createClient, formIn, type Client, type PageForm } from "./client.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const page = `${base}/antrag/tiere`;
const windowOf = async (client: Client): Promise<PageForm> => formIn((await client.get(page)).text);
const post = (
  client: Client,
  form: PageForm,
  answers: Readonly<Record<string, string>>,
  last: string = "next",
) => client.post(form.action, answered(form, answers, [["_do", last]]), { multipart: true });
const postFile = (
  client: Client,
  form: PageForm,
  answers: Readonly<Record<string, string>>,
  path: string,
) => {
  const body = new FormData();
  for (const [name, value] of answered(form, answers)) body.append(name, value);
  body.append(path, new Blob([`%PDF-1.7\n${"x".repeat(200)}`], { type: "application/pdf" }), "jagd.pdf");
  return client.raw(form.action, { method: "POST", body });
};

const second = {
  "hunde[k2].name": "Bello",
  "hunde[k2].rasse": "003",
  "hunde[k2].chip": "276000000000002",
  "hunde[k2].grund": "anschaffung",
  "hunde[k2].aufnahme": "1.1.2020",
  "hunde[k2].ermaessigung": "keine",
};
/** Two dogs saved, and two windows open on them. */
async function twoWindows(): Promise<{ client: Client; one: PageForm; two: PageForm }> {
  const client = createClient(town.url);
  await fillIn(client);
  await post(client, await windowOf(client), {}, "add:hunde");
  await post(client, await windowOf(client), second);
  return { client, one: await windowOf(client), two: await windowOf(client) };
}
const removed = async (): Promise<Awaited<ReturnType<typeof twoWindows>>> => {
  const windows = await twoWindows();
  expect((await post(windows.client, windows.one, {}, "remove:hunde/k2")).status).toBe(303);
  return windows;
};

describe("F12 an item that one window removed and the other still posts", () => {
  it("is told in words, with the answers that stand here", async () => {
    const { client, two } = await removed();
    const late = await post(client, two, { "hunde[k2].name": "Bella" });
    expect(late.status).toBe(409);
    expect(late.text).toContain("In einem anderen Fenster haben Sie „Hund 2“ entfernt.");
    expect(late.text).toContain("Bella");
    expect(late.text).toContain("Deutscher Schäferhund");
    expect((await client.get(page)).text).not.toContain("hunde[k2]");
  });
  it("comes back with its answers when it shall", async () => {
    const { client, two } = await removed();
    const late = formIn((await post(client, two, { "hunde[k2].name": "Bella" })).text);
    const kept = await client.post(late.action, [...late.entries, ["_do", "next"]]);
    expect(kept.status).toBe(303);
    const shown = (await client.get(page)).text;
    expect(shown).toContain('value="Bella"');
    expect(shown).toContain('value="276000000000002"');
    expect(shown).toContain('value="Rex"');
  });
  it("is let go of when it shall, and what else was typed here is kept", async () => {
    const { client, two } = await removed();
    const late = formIn((await post(client, two, { "hunde[k1].name": "Max" })).text);
    const entries = late.entries.filter(([name]) => name !== "_restore");
    expect((await client.post(late.action, [...entries, ["_do", "next"]])).status).toBe(303);
    const shown = (await client.get(page)).text;
    expect(shown).toContain('value="Max"');
    expect(shown).not.toContain("hunde[k2]");
  });
  it("is no conflict when both windows removed it, and none when the other window added one", async () => {
    const { client, two } = await removed();
    expect((await post(client, two, {}, "remove:hunde/k2")).status).toBe(303);
    const stale = await windowOf(client);
    await post(client, await windowOf(client), {}, "add:hunde");
    expect((await post(client, stale, { "hunde[k1].name": "Max" })).status).toBe(303);
    const shown = (await client.get(page)).text;
    expect(shown).toContain('value="Max"');
    expect(shown).toContain("hunde[k3].name");
  });
  it("a key that the draft never gave is refused still, also with a tick to restore it", async () => {
    const { client, two } = await removed();
    const forged: PageForm = {
      ...two,
      entries: [...two.entries, ["hunde", "k999"], ["_restore", "hunde[k999]"]],
    };
    expect((await post(client, forged, {})).status).toBe(422);
  });
});

describe("F12 an upload posted into a conflict", () => {
  it("travels through the page and is in the draft afterwards", async () => {
    const { client, one, two } = await twoWindows();
    await post(client, one, { "hunde[k1].name": "Max" });
    const path = "hunde[k1].nachweis";
    const changed = { "hunde[k1].name": "Moritz", "hunde[k1].ermaessigung": "jagd" };
    const late = await postFile(client, two, changed, path);
    expect(late.status).toBe(409);
    const form = formIn(late.text);
    expect((await client.post(form.action, [...form.entries, ["_do", "next"]])).status).toBe(303);
    const shown = (await client.get(page)).text;
    expect(shown).toContain("Ausgewählt: jagd.pdf");
    expect(shown).toContain('value="Moritz"');
  });
  it("a reference that we did not sign is not looked at", async () => {
    const { client, two } = await twoWindows();
    const file = { id: "fremd", name: "fremd.pdf", type: "application/pdf", size: 1 };
    const forged: PageForm = {
      ...two,
      entries: [...two.entries, ["_carry", `x.${JSON.stringify(["hunde[k1].nachweis", file])}`]],
    };
    await post(client, forged, { "hunde[k1].ermaessigung": "jagd" });
    expect((await client.get(page)).text).not.toContain("fremd.pdf");
  });
});

describe("F12 an answer that two windows changed", () => {
  const halter = `${base}/antrag/halter`;
  const differing = async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const [one, two] = [formIn((await client.get(halter)).text), formIn((await client.get(halter)).text)];
    expect((await client.post(one.action, answered(one, { vornamen: "Anna" }))).status).toBe(303);
    const late = await client.post(two.action, answered(two, { vornamen: "Berta", telefon: "0641 123456" }));
    expect(late.status).toBe(409);
    return { client, late: formIn(late.text) };
  };
  const values = async (client: Client): Promise<readonly string[]> => {
    const { entries } = formIn((await client.get(halter)).text);
    return ["vornamen", "telefon"].map((name) => entries.find(([one]) => one === name)?.[1] ?? "");
  };

  it("stays as it is saved when that is taken, and what else was typed here is kept", async () => {
    const { client, late } = await differing();
    expect((await client.post(late.action, [...late.entries, ["_theirs", "next"]])).status).toBe(303);
    expect(await values(client)).toEqual(["Anna", "0641 123456"]);
  });
  it("is as it was typed when that is taken", async () => {
    const { client, late } = await differing();
    expect((await client.post(late.action, [...late.entries, ["_do", "next"]])).status).toBe(303);
    expect(await values(client)).toEqual(["Berta", "0641 123456"]);
  });
});

describe("F12 an item that came in the other window", () => {
  const onOne = { "hunde[k1].name": "Moritz" };
  it.each([
    ["what is typed here", "_do"],
    ["what is saved", "_theirs"],
  ])("stays when %s is taken where both changed an answer", async (_, button) => {
    const client = createClient(town.url);
    await fillIn(client);
    const [one, two] = [await windowOf(client), await windowOf(client)];
    await post(client, one, { "hunde[k1].name": "Max" }, "add:hunde");
    const late = await post(client, two, onOne);
    expect(late.status).toBe(409);
    const page = formIn(late.text);
    expect((await client.post(page.action, [...page.entries, [button, "next"]])).status).toBe(303);
    const { entries } = await windowOf(client);
    expect(entries.filter(([name]) => name === "hunde").map(([, key]) => key)).toEqual(["k1", "k2"]);
    expect(entries).toContainEqual(["hunde[k1].name", button === "_do" ? "Moritz" : "Max"]);
  });
});
