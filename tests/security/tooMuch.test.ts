import type { Field } from "@blaupause/model";
import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginsSmall, offersSmall, smallWith } from "../builders/smallService.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, formIn } from "./client.ts";

// A page that holds more than is taken at once is refused, and everything typed on it stands there still.

const base = "/heuchelheim/beispiel";
const page = `${base}/antrag/seite`;
const UPLOADS = 30;

interface Kept {
  readonly filling: { readonly answers: Readonly<Record<string, unknown>> };
}

let town: Town;
beforeAll(async () => {
  town = await openTown();
  const uploads = Array.from(
    { length: UPLOADS },
    (_, index) => ({ id: `plan${index + 1}`, type: "file", label: `Plan ${index + 1}` }) as Field,
  );
  const why = { id: "grund", type: "textarea", label: "Grund" } as Field;
  await offersSmall(town, "heuchelheim", "steueramt", smallWith(why, ...uploads));
});
afterAll(() => town.close());

async function begun() {
  const { client, draft, cookies } = await beginsSmall(town, "heuchelheim");
  const answers = async () => ((await draft())?.answers as Kept | undefined)?.filling.answers ?? {};
  const kept = async (): Promise<string[]> => {
    const { files } = town.deps.store.organisation("heuchelheim");
    return (await files.list((await draft())?.id ?? "")).map(({ name }) => name);
  };
  const send = async (
    html: string,
    typed: Readonly<Record<string, string>>,
    plans: readonly number[] = [],
  ) => {
    const form = formIn(html);
    const body = new FormData();
    for (const [name, value] of answered(form, typed)) body.append(name, value);
    for (let at = 1; at <= UPLOADS; at += 1) {
      const chosen = plans.includes(at);
      const content = chosen ? [`%PDF-1.7\n${at}`] : [];
      body.append(`plan${at}`, new Blob(content, { type: "application/pdf" }), chosen ? `plan${at}.pdf` : "");
    }
    return client.raw(form.action, { method: "POST", body });
  };
  return { client, send, answers, kept, cookies, html: (await client.get(page)).text };
}
const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

it("a text too long for a page with uploads: it stands there still, its files too, and shortened it is taken", async () => {
  const { send, answers, html } = await begun();
  const refused = await send(html, { name: "Eva", grund: "Bauantrag ".repeat(7_000) }, [2]);
  expect(refused.status).toBe(413);
  expect(refused.text).toContain("mehr Text, als wir aufnehmen können");
  expect(refused.text).toContain("Bauantrag Bauantrag");
  expect(refused.text).toContain('value="Eva"');
  expect(refused.text).toContain("Ausgewählt: plan2.pdf");
  expect(refused.text).not.toContain("Dateien wählen Sie bitte");
  expect(await answers()).toEqual({});
  expect((await send(refused.text, { grund: "Bauantrag" })).location).toContain("/pruefen");
  expect(await answers()).toMatchObject({ name: "Eva", grund: "Bauantrag", plan2: { name: "plan2.pdf" } });
});

it("more files than are taken at once: the text is there, and whatever fitted in; the others are asked for", async () => {
  const { send, answers, html } = await begun();
  const refused = await send(html, { name: "Eva", grund: "Bau" }, many(21));
  expect(refused.status).toBe(413);
  expect(refused.text).toContain("zu viele oder zu große Dateien auf einmal");
  expect(refused.text).toContain("Ausgewählt: plan20.pdf");
  expect(refused.text).not.toContain("Ausgewählt: plan21.pdf");
  expect((await send(refused.text, {}, [21])).location).toContain("/pruefen");
  expect(await answers()).toMatchObject({ name: "Eva", plan1: { name: "plan1.pdf" }, plan21: {} });
});

it("many questions for a file do not count as long as nothing is chosen", async () => {
  const { send, answers, html } = await begun();
  expect((await send(html, { name: "Eva" }, [UPLOADS])).location).toContain("/pruefen");
  expect(await answers()).toMatchObject({ [`plan${UPLOADS}`]: {} });
});

it("a page that was not made for this browser shows nothing of what came with it", async () => {
  const { send, html } = await begun();
  const refused = await send(html, { _version: "x", grund: "Bauantrag ".repeat(7_000) });
  expect(refused.status).toBe(409);
  expect(refused.text).not.toContain("Bauantrag Bauantrag");
});

it("a page that is not even read to its end leaves none of its uploads in the store", async () => {
  const { send, kept, html } = await begun();
  const refused = await send(html, { name: "Eva", grund: "x".repeat(1_100_000) }, many(3));
  expect(refused.status).toBe(413);
  expect(await kept()).toEqual([]);
});

it("a page whose sender hangs up in the middle leaves none of its uploads in the store", async () => {
  const { html, kept, cookies } = await begun();
  const { action, entries } = formIn(html);
  const part = (head: string, content: string): string =>
    `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}`;
  const typed = entries.map(([name, value]) => `${part(`name="${name}"`, String(value))}\r\n`).join("");
  const file = (at: number) =>
    part(`name="plan${at}"; filename="plan${at}.pdf"\r\nContent-Type: application/pdf`, `%PDF-1.7\n${at}`);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, "content-type": "multipart/form-data; boundary=x", "content-length": 1_000_000 };
  const sending = request(new URL(action, town.url), { method: "POST", headers });
  sending.on("error", () => undefined);
  sending.write(`${typed}${file(1)}\r\n${file(2)}`);
  await expect.poll(kept).toEqual(["plan1.pdf"]);
  sending.destroy();
  await expect.poll(kept).toEqual([]);
});

it("a file that travelled with a refused page and is chosen anew is there once", async () => {
  const { send, kept, html } = await begun();
  const first = await send(html, { name: "Eva", grund: "Bauantrag ".repeat(7_000) }, [2]);
  const second = await send(first.text, { grund: "Bauantrag ".repeat(7_000) }, [2]);
  expect(second.status).toBe(413);
  expect(await kept()).toEqual(["plan2.pdf"]);
  expect((await send(second.text, { grund: "Bau" }, [2])).location).toContain("/pruefen");
  expect(await kept()).toEqual(["plan2.pdf"]);
});
