import { offer, readTemplate } from "@blaupause/server";
import type { JsonObject } from "@blaupause/model";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, formIn, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { textIn } from "./html.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const EASY = "?sprache=de-x-einfach";
const DRAFT = "Einfache Sprache (Entwurf, ungeprüft)";

/** Where each template is offered, what its page says first, and what its first pages ask, in either language. */
const services = [
  [
    "/kassel/bewohnerparken",
    "Er heißt Bewohnerparkausweis.",
    {
      wohnung: ["Wo wohnen Sie?", "Ihre Anschrift"],
      fahrzeug: ["Welches Kennzeichen hat das Auto?", "Kennzeichen"],
    },
  ],
  [
    "/heuchelheim/hund-anmelden",
    "Das Geld heißt Hundesteuer.",
    { wohnort: ["Wo wohnen Sie?", "Ihre Anschrift"], tiere: ["Wie heißt der Hund?", "Name des Hundes"] },
  ],
  [
    "/kassel/jagdschein",
    "Sie heißt Jagdschein.",
    {
      person: ["Wann sind Sie geboren?", "Geburtsdatum"],
      jagdschein: ["Welchen Jagdschein brauchen Sie?", "Welchen Jagdschein beantragen Sie?"],
    },
  ],
  [
    "/heuchelheim/meldebescheinigung",
    "Es heißt Meldebescheinigung.",
    {
      wohnung: ["Wo wohnen Sie?", "Wo sind Sie gemeldet?"],
      bescheinigung: ["Wer möchte die Bescheinigung sehen?", "Wofür brauchen Sie sie?"],
    },
  ],
  [
    "/kassel/schuelerbefoerderung",
    "Ist der Weg zur Schule lang?",
    {
      kind: ["Wo wohnt das Kind?", "Wo wohnt die Schülerin"],
      schule: ["Wie heißt die Schule?", "Name der Schule"],
    },
  ],
  [
    "/kassel/sondernutzung",
    "Dann brauchen Sie eine Erlaubnis von uns.",
    {
      stelle: ["Wo möchten Sie etwas aufstellen?", "Welche Stelle möchten Sie nutzen?"],
      vorhaben: ["Was möchten Sie aufstellen oder machen?", "Wofür brauchen Sie die Fläche?"],
    },
  ],
] as const;

async function startIn(client: Client, base: string): Promise<void> {
  const easy = (await client.get(base + EASY)).text;
  const started = await client.post(`${base}/antrag`, formIn(easy).entries);
  await client.get(new URL(started.location ?? "", town.url).pathname);
}

describe("a page in plain German", () => {
  it.each(services)("of %s is offered and says that it is a draft", async (base, says) => {
    const client = createClient(town.url);
    const usual = (await client.get(base)).text;
    expect(usual).toContain(`href="${base}${EASY}"`);
    expect(usual).not.toContain(DRAFT);
    const easy = (await client.get(base + EASY)).text;
    expect(easy).toContain('<html lang="de-x-einfach"');
    expect(easy).toContain(DRAFT);
    expect(textIn(easy, "de-x-einfach")).toContain(says);
  });
  it.each(services)("of %s goes on through the form, and back to the usual words", async (base, _, asked) => {
    const client = createClient(town.url);
    await startIn(client, base);
    for (const [page, [plain]] of Object.entries(asked)) {
      const easy = (await client.get(`${base}/antrag/${page}`)).text;
      expect([easy.includes(plain), easy.includes(DRAFT)], page).toEqual([true, true]);
    }
    for (const [page, [, usual]] of Object.entries(asked)) {
      const back = (await client.get(`${base}/antrag/${page}?sprache=de`)).text;
      expect([back.includes(usual), back.includes(DRAFT)], page).toEqual([true, false]);
    }
  });
  it("is not offered where the service lacks it, and asks in German then", async () => {
    const { translations: _, ...service } = await readTemplate(template);
    const offered = await town.deps.store.organisation("heuchelheim").offerings.get("hund-anmelden");
    const { values = {} } = (offered?.adaptation ?? {}) as { values?: JsonObject };
    await offer(town.deps.store, "heuchelheim", "hund-anmelden", service, values, {
      at: town.deps.clock(),
      by: "test",
      version: "1.0.0",
    });
    const page = (await createClient(town.url).get(`/heuchelheim/hund-anmelden${EASY}`)).text;
    expect(page).not.toContain("sprache=de-x-einfach");
    expect(page).not.toContain(DRAFT);
    expect(page).toContain("Bereitlegen");
  });
});

const template = fileURLToPath(
  new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url),
);
