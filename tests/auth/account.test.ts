import { saveAccountSettings } from "@blaupause/server";
import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillPages } from "../builders/dogTax.ts";
import { attribute } from "../forms/html.ts";
import { createClient, formIn, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { CLIENT, startProvider, throughProvider } from "./provider.ts";

let town: Town;
let provider: ChildProcess;
let issuer = "";
const DOOR = "/heuchelheim/konto/anmelden/hund-anmelden";
beforeAll(async () => {
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.1"] } });
  [provider, issuer] = await startProvider(town.url, 0, `${town.url}/heuchelheim/konto/zurueck`);
  const settings = {
    name: "BundID",
    issuer,
    ...CLIENT,
    secretSince: "2026-07-01T08:00:00Z",
    levels: {},
    selfTold: ["email", "phone_number"] as const,
  };
  await saveAccountSettings(town.deps.store.organisation("heuchelheim"), settings, 0);
});
afterAll(async () => {
  provider.kill();
  await town.close();
});

/** Goes there and comes back; where she is then. */
async function comes(client: Client, login: string): Promise<string> {
  const begun = await client.get(DOOR);
  const back = await throughProvider(issuer, town.url, begun.location ?? "", login);
  const { location } = await client.get(back);
  if (location?.includes("/weiter/") === true) await client.get(location);
  return location ?? "";
}
const person = async (client: Client, query = ""): Promise<string> =>
  (await client.get(`${base}/antrag/halter${query}`)).text;
const input = (html: string, name: string): string =>
  new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? "";

describe("an applicant's account elsewhere", () => {
  it("is offered with what is taken over, where a form asks for it and the town has one", async () => {
    const client = createClient(town.url);
    const page = (await client.get(base)).text;
    expect(page).toContain("Mit BundID ausfüllen");
    expect(page).toContain("Vorname, Familienname, Geburtsdatum, Telefonnummer, E-Mail-Adresse");
    expect((await client.get("/kassel/hund-anmelden")).text).not.toContain("konto/anmelden");
    expect((await client.get("/kassel/konto/anmelden/hund-anmelden")).status).toBe(404);
  });

  it("F4 answers what it is sure of for good, in every language; a forged page changes nothing", async () => {
    const client = createClient(town.url);
    expect(await comes(client, "demir")).toContain(`${base}/weiter/`);
    for (const query of ["", "?sprache=en"]) {
      const page = await person(client, query);
      expect(input(page, "vornamen")).toMatch(/readonly="".*value="Ayşe"|value="Ayşe".*readonly=""/i);
      expect(page).toContain(query === "" ? "Vertrauensniveau hoch" : "level of assurance high");
      expect(input(page, "telefon")).toContain('value="0561 12345"');
      expect(input(page, "telefon").toLowerCase()).not.toContain("readonly");
    }
    await client.get(`${base}?sprache=de`);
    // Says it is „Ada“: that is what this browser without a face types.
    await fillPages(client);
    const review = (await client.get(`${base}/pruefen`)).text;
    expect(review).not.toContain("Ada");
    expect(review).toContain("aus Ihrem Konto bei BundID");
    await client.post(`${base}/absenden`, formIn(review).entries);
    const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 1 });
    const record = await town.deps.store.organisation("heuchelheim").cases.load(cases[0]?.caseId ?? "");
    expect(JSON.stringify(record)).toContain("Ayşe");
    const [started] = await town.deps.store.organisation("heuchelheim").cases.events(cases[0]?.caseId ?? "");
    expect(started?.content).toMatchObject({
      body: {
        data: { vornamen: "Ayşe", familienname: "Demir", geburtsdatum: "1990-05-02", telefon: "0561 12345" },
        proven: { vornamen: "high", familienname: "high", geburtsdatum: "high", telefon: "low" },
      },
    });
  });

  it("answers nothing where more trust is asked than it has", async () => {
    const client = createClient(town.url);
    await comes(client, "unsicher");
    const page = await person(client);
    expect(input(page, "vornamen")).not.toContain("Ute");
    expect(input(page, "vornamen").toLowerCase()).not.toContain("readonly");
  });

  it("fills a draft that was begun already, and keeps nothing the form does not ask for", async () => {
    const client = createClient(town.url);
    const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
    await client.get(started.location ?? "");
    const before = await client.get(`${base}/antrag/halter`);
    const back = await comes(client, "demir");
    // Whoever gave this browser the link does not come to read what the account said.
    expect(back).not.toBe(started.location);
    const { location } = await createClient(town.url).get(started.location ?? "");
    expect(location).toBe(`${base}?entwurf=link-alt#gesagt`);
    const key = back.split("/").at(-1) ?? "";
    expect(before.status).toBe(200);
    const draft = await town.deps.store.organisation("heuchelheim").drafts.resume(key);
    const answers = draft?.answers as { account: { told: object } } | undefined;
    expect(Object.keys(answers?.account.told ?? {}).toSorted()).toEqual([
      "birthdate",
      "email",
      "family_name",
      "given_name",
      "phone_number",
    ]);
  });

  it("F12 a window that was opened before asks, and does not wipe out what the account said", async () => {
    const client = createClient(town.url);
    const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
    await client.get(started.location ?? "");
    const form = formIn(await person(client));
    await comes(client, "demir");
    const answer = await client.post(form.action, [...form.entries, ["_do", "next"]]);
    expect(answer.status).toBe(409);
    expect(input(await person(client), "telefon")).toContain('value="0561 12345"');
  });

  it("of one person is not another's, who signs in at the same browser", async () => {
    const client = createClient(town.url);
    await comes(client, "demir");
    await comes(client, "unsicher");
    const page = await person(client);
    for (const name of ["vornamen", "familienname", "geburtsdatum", "telefon"])
      expect(attribute(input(page, name), "value") ?? "", name).toBe("");
    expect(page).not.toContain("Ayşe");
  });

  it("is good once, for the browser that began it, at the town it began at", async () => {
    const client = createClient(town.url);
    const begun = await client.get(DOOR);
    const back = await throughProvider(issuer, town.url, begun.location ?? "", "demir");
    expect((await createClient(town.url).get(back)).status).toBe(400);
    expect((await client.get(back)).status).toBe(303);
    expect((await client.get(back)).status).toBe(400);
    await client.get(DOOR);
    expect((await client.get(back.replace("/heuchelheim/", "/kassel/"))).status).toBe(400);
  });

  it("says so where somebody turns round there, or it cannot be reached", async () => {
    const client = createClient(town.url);
    const begun = await client.get(DOOR);
    const state = new URL(begun.location ?? "").searchParams.get("state");
    const answer = await client.get(
      `/heuchelheim/konto/zurueck?error=access_denied&state=${state}&iss=${issuer}`,
    );
    expect(answer.location).toBe(`${base}?konto=abgebrochen`);
    expect((await client.get(answer.location ?? "")).text).toContain("Es wurde nichts übernommen");
    provider.kill();
    const away = await client.get(DOOR);
    expect(away.location).toBe(`${base}?konto=nicht-erreichbar`);
    expect((await client.get(away.location ?? "")).text).toContain("BundID ist gerade nicht erreichbar");
  });
});
