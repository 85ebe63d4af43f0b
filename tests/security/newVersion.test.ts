import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, createClient, formIn, type Client } from "./client.ts";
import { publish } from "./nextVersion.ts";

let town: Town;
beforeEach(async () => {
  town = await openTown("2026-07-10T07:00:00.000Z");
});
afterEach(() => town.close());

const fill = async (client: Client, page: string, answers: Readonly<Record<string, string>>) => {
  const form = formIn((await client.get(`${base}/antrag/${page}`)).text);
  return client.post(form.action, answered(form, answers), { multipart: form.multipart });
};
async function begun(): Promise<Client> {
  const client = createClient(town.url);
  await fillIn(client);
  await fill(client, "halter", { telefon: "0641 12345" });
  return client;
}

describe("F12 a draft begun on an older version", () => {
  it("goes on and is sent on the version its pages were made with, for a day", async () => {
    const client = await begun();
    await publish(town, "2026-07-11T07:00:00.000Z");
    town.goTo("2026-07-12T06:59:00.000Z");
    expect((await client.get(`${base}/antrag/halter`)).text).toContain("Familienname");
    const review = formIn((await client.get(`${base}/pruefen`)).text);
    expect((await client.post(`${base}/absenden`, review.entries)).location).toBe("/heuchelheim/vorgang");
  });
  it("moves to the new one after a day, says what is different, and keeps what still fits", async () => {
    const client = await begun();
    await publish(town, "2026-07-11T07:00:00.000Z");
    town.goTo("2026-07-12T07:01:00.000Z");
    expect((await client.get(`${base}/pruefen`)).location).toBe(`${base}/geaendert`);
    const told = (await client.get(`${base}/geaendert`)).text;
    expect(told).toContain("Das Formular hat sich geändert");
    for (const words of ["Geburtsort", "Nachname", "Ihre E-Mail-Adresse", "Telefon", "0641 12345"])
      expect(told).toContain(words);
    for (const page of ["Halterin oder Halter", "Ihr Bescheid"]) expect(told).toContain(page);
    expect(told).not.toContain("Ihre Anschrift");
    const page = (await client.get(`${base}/antrag/halter`)).text;
    expect(page).toContain('value="Demir"');
    expect(page).toContain('name="nachname"');
    expect(page).not.toContain("0641 12345");
    expect((await client.get(`${base}/antrag/tiere`)).text).toContain('value="Rex"');
  });
  it("is sent only when the changed pages were gone through, and then on the new version", async () => {
    const client = await begun();
    const review = formIn((await client.get(`${base}/pruefen`)).text);
    await publish(town, "2026-07-11T07:00:00.000Z");
    town.goTo("2026-07-13T07:00:00.000Z");
    expect((await client.post(`${base}/absenden`, review.entries)).location).toBe(`${base}/geaendert`);
    const again = formIn((await client.get(`${base}/pruefen`)).text);
    expect((await client.post(`${base}/absenden`, again.entries)).location).toContain(
      "/antrag/halter?pruefen",
    );
    await fill(client, "halter", { geburtsort: "Gießen" });
    await fill(client, "rechnung", {});
    await fill(client, "bescheid", {});
    const last = formIn((await client.get(`${base}/pruefen`)).text);
    expect((await client.post(`${base}/absenden`, last.entries)).location).toBe("/heuchelheim/vorgang");
    const { cases, offerings } = town.deps.store.organisation("heuchelheim");
    const [sent] = (await cases.list({ limit: 1 })).cases;
    const record = await cases.load(sent?.caseId ?? "");
    expect(record?.program).toBe((await offerings.get("hund-anmelden"))?.program);
    expect(record?.state).toMatchObject({ data: { antrag: { nachname: "Demir", geburtsort: "Gießen" } } });
  });
  it("takes what is posted from a page of the old version along, a minute before it moves", async () => {
    const client = await begun();
    const form = formIn((await client.get(`${base}/antrag/halter`)).text);
    await publish(town, "2026-07-11T07:00:00.000Z");
    town.goTo("2026-07-13T07:00:00.000Z");
    expect((await client.post(form.action, answered(form, { familienname: "Dağ" }))).status).toBe(303);
    expect((await client.get(`${base}/antrag/halter`)).location).toBe(`${base}/geaendert`);
    expect((await client.get(`${base}/antrag/halter`)).text).toContain('value="Dağ"');
  });
});
