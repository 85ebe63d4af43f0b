import { clamd } from "@blaupause/server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../../builders/dogTax.ts";
import { answered, createClient, formIn, type Client } from "../client.ts";
import { openTown, type Town } from "../../stories/town.ts";
import { EICAR, openScanner, type Manner, type Scanner } from "./scanner.ts";

// ATTACKS: inbound. An upload is held until it was looked through.

let scanner: Scanner;
let town: Town;
beforeAll(async () => {
  scanner = await openScanner();
  town = await openTown(undefined, { scan: clamd(scanner.url, 1000) });
});
afterEach(() => {
  scanner.manner = "honest";
});
afterAll(async () => {
  await town.close();
  await scanner.close();
});

const PDF = "%PDF-1.7\n";
const page = `${base}/antrag/tiere`;
async function uploads(
  content: string | Uint8Array,
): Promise<{ client: Client; shown: string; status: number }> {
  const client = createClient(town.url);
  await fillIn(client);
  const form = formIn((await client.get(page)).text);
  const body = new FormData();
  for (const [name, value] of answered(form, {
    "hunde[k1].name": "Getippt",
    "hunde[k1].ermaessigung": "jagd",
  }))
    body.append(name, value);
  body.append(
    "hunde[k1].nachweis",
    new Blob([content as never], { type: "application/pdf" }),
    "nachweis.pdf",
  );
  const posted = await client.raw(form.action, { method: "POST", body });
  return { client, status: posted.status, shown: (await client.get(posted.location ?? page)).text };
}
/** Files in the store, of whatever draft. */
async function filesOf(client: Client): Promise<number> {
  const { text } = await client.get(page);
  return [...text.matchAll(/Ausgewählt: nachweis\.pdf/g)].length;
}

describe("an upload with a scanner", () => {
  it("that is clean is kept, and the scanner saw every byte of it", async () => {
    const content = `${PDF}${"x".repeat(200_000)}`;
    const { client, shown } = await uploads(content);
    expect(shown).not.toContain("Schadsoftware");
    expect(await filesOf(client)).toBe(1);
    expect(scanner.seen.at(-1)?.toString()).toBe(content);
  });

  it("with EICAR in it is refused with a sentence at its question; the other answers stay", async () => {
    const { client, shown, status } = await uploads(`${PDF}${EICAR}`);
    expect(status).toBe(303);
    expect(shown).toContain("In dieser Datei wurde Schadsoftware gefunden.");
    expect(shown).toContain('value="Getippt"');
    expect(await filesOf(client)).toBe(0);
    const review = formIn((await client.get(`${base}/pruefen`)).text);
    expect((await client.post(`${base}/absenden`, review.entries)).location).toContain("/antrag/tiere");
    expect(town.log.some(({ event }) => event === "upload-infected")).toBe(true);
  });

  it.each<Manner>(["silent", "hangs up", "limit", "garbage", "endless"])(
    "is not kept while the scanner %s; the citizen is told to try again and keeps her answers",
    async (manner) => {
      scanner.manner = manner;
      const { client, shown, status } = await uploads(`${PDF}harmlos`);
      expect(status).toBe(303);
      expect(shown).toContain("Diese Datei konnten wir gerade nicht prüfen");
      expect(shown).toContain('value="Getippt"');
      expect(await filesOf(client)).toBe(0);
      expect(town.log.some(({ event }) => event === "scan-failed")).toBe(true);
    },
  );

  it("is not kept while nobody listens at the scanner's address", async () => {
    const away = await openScanner();
    await away.close();
    const other = await openTown(undefined, { scan: clamd(away.url, 1000) });
    const before = town;
    town = other;
    const { client, shown } = await uploads(`${PDF}harmlos`);
    expect(shown).toContain("Diese Datei konnten wir gerade nicht prüfen");
    expect(await filesOf(client)).toBe(0);
    town = before;
    await other.close();
  });

  it("a second try, once the scanner is back, is kept", async () => {
    scanner.manner = "hangs up";
    const { client } = await uploads(`${PDF}harmlos`);
    scanner.manner = "honest";
    const form = formIn((await client.get(page)).text);
    const body = new FormData();
    for (const [name, value] of answered(form, {})) body.append(name, value);
    body.append(
      "hunde[k1].nachweis",
      new Blob([`${PDF}harmlos`], { type: "application/pdf" }),
      "nachweis.pdf",
    );
    await client.raw(form.action, { method: "POST", body });
    expect(await filesOf(client)).toBe(1);
  });

  it("an address that is none is refused at the start, not at the first upload", () => {
    for (const url of ["http://127.0.0.1:3310", "clamd://", "scanner"]) expect(() => clamd(url)).toThrow();
  });
});

describe("a scanner with a bug", () => {
  it("keeps nothing, and stops no server", async () => {
    const scan = () => {
      throw new RangeError("a bug");
    };
    const failing = await openTown(undefined, { scan });
    const before = town;
    town = failing;
    const { shown } = await uploads(`${PDF}harmlos`);
    expect(shown).toContain("Diese Datei konnten wir gerade nicht prüfen");
    expect((await createClient(failing.url).get("/health")).status).toBe(200);
    town = before;
    await failing.close();
  });
});
