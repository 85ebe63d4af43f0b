import { minimalService } from "@blaupause/model/testing";
import { tidy } from "@blaupause/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";
import { createClient, formIn } from "./client.ts";
import { signedIn } from "./staff.ts";

// A draft before people without an account: what a link opens, what it does not, and what becomes of their comments.

const START = "2026-07-10T07:00:00.000Z";
const QUESTION = "forms/antrag/fields/name";
const service = {
  ...minimalService(),
  id: "osterfeuer",
  title: "Osterfeuer <b>anzeigen</b>",
  forms: {
    antrag: {
      title: "Anzeige",
      fields: [
        { id: "name", type: "text", label: "Ihr Name <img src=x>", required: true },
        { id: "ort", type: "text", label: "Ort", hint: "Für {antrag.name}" },
      ],
    },
  },
  documents: {
    brief: {
      title: "Bestätigung",
      blocks: [{ id: "anrede", type: "paragraph", text: "Guten Tag {antrag.name}" }],
    },
  },
};
let town: Town;
let weber: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  town = await openTown(START, { guesses: 1000 });
});
beforeEach(async () => {
  town.goTo(START);
  weber = await signedIn(town, "weber");
  await weber.post("/api/services", { content: { service, journeys: {} }, origin: null });
});
afterAll(() => town.close());

interface View {
  readonly links: readonly { id: string; label: string; state: string; comments: number }[];
  readonly comments: readonly { id: string; address: string; text: string; name: string; done: boolean }[];
}
const path = "/api/services/osterfeuer";
const view = async (): Promise<View> => (await weber.get(`${path}/workshop`)).body as View;
const ids = new Map<string, string>();
async function opened(days = 7): Promise<string> {
  const { status, body } = await weber.post(`${path}/workshop`, { label: "Feuerwehr", days });
  expect(status).toBe(200);
  const { url, workshop } = body as { url: string; workshop: View };
  const link = url.slice(town.url.length);
  const known = new Set(ids.values());
  ids.set(link, workshop.links.find(({ id }) => !known.has(id))?.id ?? "");
  return link;
}
const closes = (link: string, comments: string) => weber.post(`${path}/workshop/${link}`, { comments });
const idOf = (link: string): string => ids.get(link) ?? "";
const saidAs = async (text: string) => (await view()).comments.find((one) => one.text === text);

const guest = () => createClient(town.url);
async function says(link: string, text: string, more: { address?: string; name?: string } = {}) {
  const client = guest();
  const { entries } = formIn((await client.get(link)).text);
  const csrf = entries.find(([name]) => name === "_csrf")?.[1] ?? "";
  const address = more.address ?? QUESTION;
  return client.post(`${link}/kommentar`, [
    ["_csrf", csrf],
    ["address", address],
    ["text", text],
    ["name", more.name ?? ""],
  ]);
}

describe("a workshop link", () => {
  it("shows the draft to whoever has it, every part of it, and no search engine", async () => {
    const link = await opened();
    const home = await guest().get(link);
    expect(home.status).toBe(200);
    expect(home.text).toContain("noindex");
    expect(home.text).toMatch(/Der Link gilt bis [^.]*17/);
    for (const part of ["/formular/antrag", "/ablauf", "/schreiben/brief"])
      expect((await guest().get(link + part)).status).toBe(200);
    expect((await guest().get(`${link}/formular/nie`)).status).toBe(404);
    const form = (await guest().get(`${link}/formular/antrag`)).text;
    expect(form).toContain("Text · muss beantwortet werden");
    expect(form).toContain("Für ‹Ihr Name &lt;img src=x&gt;›");
    expect(form).not.toMatch(/<img|<b>|<script|style=|onerror/);
  });

  it("changes nothing and opens nothing else", async () => {
    const link = await opened();
    const client = guest();
    await client.get(link);
    expect((await client.get(path)).status).toBe(401);
    expect((await client.get(link.replace("/heuchelheim/", "/kassel/"))).status).toBe(404);
  });

  it("is kept as a keyed hash alone", async () => {
    const key = (await opened()).split("/").at(-1) ?? "";
    const { records } = town.deps.store.organisation("heuchelheim");
    expect(JSON.stringify(await records.list("workshop-link", { limit: 500 }))).not.toContain(key);
    expect(JSON.stringify(await view())).not.toContain(key);
    expect(JSON.stringify(town.log)).not.toContain(key);
  });

  it("answers the same plain page when it is over, was ended, or never was", async () => {
    const link = await opened(1);
    const ended = await opened();
    await closes(idOf(ended), "keep");
    town.goTo("2026-07-11T07:00:00.001Z");
    const never = link.replace(/[^/]+$/, "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA");
    const read = async (one: string) => {
      const { status, text } = await guest().get(one);
      return { status, text: text.replaceAll(one, "?") };
    };
    const answer = await read(never);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Dieser Link gilt nicht");
    expect(answer.text).not.toMatch(/Osterfeuer|Feuerwehr/);
    for (const one of [link, ended]) expect(await read(one)).toEqual(answer);
    for (const one of [link, ended]) {
      const client = guest();
      const posted = await client.post(`${one}/kommentar`, [["text", "noch etwas"]]);
      expect(posted.status).toBe(404);
    }
  });

  it("lasts thirty days at most", async () => {
    for (const days of [0, 31, 1.5])
      expect((await weber.post(`${path}/workshop`, { label: "", days })).status).toBe(422);
  });

  it("guessed from one address, has to wait", async () => {
    const strict = await openTown(START, { guesses: 3 });
    const asked = async () => (await createClient(strict.url).get("/heuchelheim/werkstatt/falsch")).status;
    expect([await asked(), await asked(), await asked(), await asked()]).toEqual([404, 404, 404, 429]);
    await strict.close();
  });
});

describe("a comment", () => {
  it("reaches the authors under its element, with a name only if there is one", async () => {
    const link = await opened();
    const answer = await says(link, "Warum  so?\r\nUnklar.", { name: " Feuerwehr " });
    expect(answer.status).toBe(303);
    expect(answer.location).toContain(`${link}/formular/antrag?danke=`);
    expect((await guest().get(answer.location ?? "")).text).toContain("Danke. Ihr Kommentar ist angekommen.");
    const text = "Warum  so?\nUnklar.";
    expect(await saidAs(text)).toMatchObject({ address: QUESTION, name: "Feuerwehr", done: false });
  });

  it("is taken for what is in the draft, and for nothing else", async () => {
    const link = await opened();
    const before = (await view()).comments.length;
    for (const address of [
      "forms/antrag/fields/nie",
      "__proto__",
      "documents/nie",
      "process",
      "x".repeat(5000),
    ])
      expect((await says(link, "Hallo", { address })).status).toBe(409);
    for (const address of ["", "documents/brief/blocks/anrede", "forms/antrag"])
      expect((await says(link, "Hallo", { address })).status).toBe(303);
    expect((await view()).comments.length).toBe(before + 3);
  });

  it("without text, too long, or with a long name is shown again as it was typed, as text", async () => {
    const link = await opened();
    expect((await says(link, "  ")).text).toContain("Bitte schreiben Sie einen Kommentar.");
    const long = await says(link, `<script>alert(1)</script>"${"x".repeat(1000)}`);
    expect([long.status, long.text.includes("<script>alert")]).toEqual([422, false]);
    expect(long.text).toContain("&lt;script&gt;alert(1)");
    expect((await says(link, "Hallo", { name: "x".repeat(81) })).status).toBe(422);
    expect((await says(link, "x".repeat(1000))).status).toBe(303);
  });

  it("comes from our own page, as a plain form", async () => {
    const link = await opened();
    const client = guest();
    await client.get(link);
    const posted = await client.post(`${link}/kommentar`, [
      ["address", QUESTION],
      ["text", "Hallo"],
    ]);
    expect(posted.status).toBe(403);
  });

  it("is one of two hundred by a link, and of as many a minute as a person writes", async () => {
    const link = await opened();
    await says(link, "eins");
    const { records } = town.deps.store.organisation("heuchelheim");
    const id = idOf(link);
    const [first] = (await records.list("workshop-comment", { limit: 500 })).filter((one) =>
      one.id.startsWith(id),
    );
    for (let count = 0; count < 199; count += 1)
      await records.save({ ...first!, id: `${id}.${String(count).padStart(32, "0")}`, rev: 0 });
    const full = await says(link, "zu viel");
    expect(full.status).toBe(409);
    expect(full.text).toContain("zu viel");
    await closes(id, "delete");
    const strict = await openTown(START, { guesses: 2 });
    const author = await signedIn(strict, "weber");
    await author.post("/api/services", { content: { service, journeys: {} }, origin: null });
    const { url } = (await author.post(`${path}/workshop`, { label: "", days: 7 })).body as { url: string };
    const here = url.slice(strict.url.length);
    const client = createClient(strict.url);
    const { entries } = formIn((await client.get(here)).text);
    const posts = [];
    for (let count = 0; count < 3; count += 1)
      posts.push((await client.post(`${here}/kommentar`, [...entries, ["text", "Hallo"]])).status);
    expect(posts.at(-1)).toBe(429);
    await strict.close();
  });
});

describe("an author", () => {
  it("marks comments as done, deletes them, and nobody of another town does", async () => {
    const link = await opened();
    await says(link, "Bitte ändern");
    const comment = await saidAs("Bitte ändern");
    await weber.post(`${path}/comments/${comment?.id ?? "missing"}`, { done: true });
    expect(await saidAs("Bitte ändern")).toMatchObject({ done: true });
    const roth = await signedIn(town, "roth");
    await roth.post("/api/services", { content: { service, journeys: {} }, origin: null });
    expect(await roth.get(`${path}/workshop`)).toMatchObject({ body: { links: [], comments: [] } });
    expect((await roth.remove(`${path}/comments/${comment?.id ?? "missing"}`)).status).toBe(404);
    expect((await roth.post(`${path}/workshop/${idOf(link)}`, { comments: "delete" })).status).toBe(404);
    await weber.remove(`${path}/comments/${comment?.id ?? "missing"}`);
    expect((await view()).comments.map(({ id }) => id)).not.toContain(comment?.id);
  });

  it("ends a link with its comments, or keeps them", async () => {
    const [kept, gone] = [await opened(), await opened()];
    await says(gone, "geht mit");
    await closes(idOf(gone), "delete");
    await says(kept, "bleibt");
    await closes(idOf(kept), "keep");
    const texts = (await view()).comments.map(({ text }) => text);
    expect(texts).toContain("bleibt");
    expect(texts).not.toContain("geht mit");
    expect((await guest().get(kept)).status).toBe(404);
    const log = JSON.stringify(
      await town.deps.store.organisation("heuchelheim").records.list("log", { limit: 500 }),
    );
    for (const code of ["workshop-opened", "workshop-closed", "workshop-erased", "comment-deleted"])
      expect(log).toContain(code);
    expect(log).not.toContain("bleibt");
  });

  it("throws a draft away with everything that was said about it; the rest goes after 180 days", async () => {
    const link = await opened();
    await says(link, "Bald fort");
    await weber.remove(path);
    const { records } = town.deps.store.organisation("heuchelheim");
    expect(await records.list("workshop-comment", { limit: 10 })).toEqual([]);
    expect((await guest().get(link)).status).toBe(404);
    await weber.post("/api/services", { content: { service, journeys: {} }, origin: null });
    await says(await opened(), "Bleibt eine Weile");
    town.goTo("2027-01-06T06:59:00.000Z");
    await tidy(town.deps);
    expect((await records.list("workshop-comment", { limit: 10 })).length).toBe(1);
    town.goTo("2027-01-06T07:01:00.000Z");
    await tidy(town.deps);
    expect(await records.list("workshop-comment", { limit: 10 })).toEqual([]);
  });
});
