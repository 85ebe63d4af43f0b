import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, formIn } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { textIn } from "./html.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const base = "/heuchelheim/meldebescheinigung";
const EASY = "?sprache=de-x-einfach";
const DRAFT = "Einfache Sprache (Entwurf, ungeprüft)";

describe("a page in plain German", () => {
  it("is offered where the service has it, says that it is a draft, and goes on through the form", async () => {
    const client = createClient(town.url);
    const usual = (await client.get(base)).text;
    expect(usual).toContain(`href="${base}${EASY}"`);
    expect(usual).not.toContain(DRAFT);
    const easy = (await client.get(base + EASY)).text;
    expect(easy).toContain('<html lang="de-x-einfach"');
    expect(easy).toContain(DRAFT);
    expect(textIn(easy, "de-x-einfach")).toContain("Es heißt Meldebescheinigung.");
    const started = await client.post(`${base}/antrag`, formIn(easy).entries);
    await client.get(new URL(started.location ?? "", "http://x").pathname);
    const page = (await client.get(`${base}/antrag/wohnung`)).text;
    expect(page).toContain("Wo wohnen Sie?");
    expect(page).toContain(DRAFT);
    const back = (await client.get(`${base}/antrag/wohnung?sprache=de`)).text;
    expect(back).toContain("Wo sind Sie gemeldet?");
    expect(back).not.toContain(DRAFT);
  });
  it("is not offered where the service lacks it, and asks in German then", async () => {
    const client = createClient(town.url);
    const page = (await client.get(`/heuchelheim/hund-anmelden${EASY}`)).text;
    expect(page).not.toContain("sprache=de-x-einfach");
    expect(page).not.toContain(DRAFT);
    expect(page).toContain("Bereitlegen");
  });
});
