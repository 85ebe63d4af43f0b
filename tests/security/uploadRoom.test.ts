import type { Field } from "@blaupause/model";
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginsSmall, offersSmall, smallWith } from "../builders/smallService.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, formIn } from "./client.ts";

const MEGABYTE = 1024 * 1024;
const base = "/heuchelheim/beispiel";

let town: Town;
beforeAll(async () => {
  town = await openTown();
  const upload = { id: "plan", type: "file", label: "Lageplan", required: true } as Field;
  await offersSmall(town, "heuchelheim", "steueramt", smallWith(upload));
});
afterAll(() => town.close());

async function begun() {
  const { client, draft } = await beginsSmall(town, "heuchelheim");
  const { files } = town.deps.store.organisation("heuchelheim");
  const owner = (await draft())?.id ?? "";
  const page = `${base}/antrag/seite`;
  /** Sends the page with an upload of so many bytes, and gives what is wrong with it, and how it is told of. */
  const send = async (bytes: number) => {
    const form = formIn((await client.get(page)).text);
    const body = new FormData();
    for (const [name, value] of answered(form, { name: "Eva" })) body.append(name, value);
    const pdf = `%PDF-1.7\n${"x".repeat(bytes - 9)}`;
    body.append("plan", new Blob([pdf], { type: "application/pdf" }), "plan.pdf");
    const { location } = await client.raw(form.action, { method: "POST", body });
    const { text } = await client.get(location ?? page);
    const wrong = /data-error="plan"[^>]*>.*?data-sentence="">([^<]*)</.exec(text)?.[1];
    return { next: location, wrong, told: /data-file="plan"><span>([^<]*)</.exec(text)?.[1] };
  };
  const put = (size: number) =>
    files.put({ owner, name: "a", type: "application/pdf", content: new Uint8Array(size), limit: size });
  return { client, owner, files, send, put };
}

it("a question for a file without a limit says what is taken at all, and takes no more", async () => {
  const { client, owner, files, send } = await begun();
  expect((await client.get(`${base}/antrag/seite`)).text).toContain("Höchstens 25 MB");
  // What was not kept is no answer: the form does not go on as if it were.
  expect(await send(25 * MEGABYTE + 1)).toMatchObject({
    next: expect.stringContaining("/antrag/seite"),
    wrong: "Die Datei ist zu groß. Sie darf höchstens 25 MB haben.",
    told: "Nicht übernommen: plan.pdf",
  });
  expect(await files.list(owner)).toEqual([]);
  expect((await send(25 * MEGABYTE)).next).toContain("/pruefen");
  expect((await files.list(owner)).map(({ size }) => size)).toEqual([25 * MEGABYTE]);
});

it("all uploads of one form have a limit together; whoever takes one back has room again", async () => {
  const { owner, files, send, put } = await begun();
  const held = await Promise.all(Array.from({ length: 8 }, () => put(25 * MEGABYTE)));
  expect(held.every(({ ok }) => ok)).toBe(true);
  expect(await send(1000)).toMatchObject({
    wrong: expect.stringContaining("Ihre Dateien sind zusammen zu groß."),
    told: "Nicht übernommen: plan.pdf",
  });
  expect(await files.list(owner)).toHaveLength(8);
  const [first] = held;
  if (first?.ok === true) await files.delete(owner, first.file.id);
  expect((await send(1000)).next).toContain("/pruefen");
  expect(await files.list(owner)).toHaveLength(8);
});
