import { evaluateForm, type Filling, type FormProgram } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import type { Field, JsonObject, Service } from "@blaupause/model";
import { offer } from "@blaupause/server";
import { translator } from "@blaupause/ui";
import { FormView } from "@blaupause/web";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filledForm, type FilledForm } from "../builders/forms.ts";
import { type Client, createClient, formIn, keyOf } from "../security/client.ts";
import { caseOf, numberFor } from "../stories/caseOf.ts";
import { openTown, type Town } from "../stories/town.ts";
import { entriesIn } from "./html.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const RUNS = 60;
const PAGE: Readonly<Record<string, string>> = { gruppe: "zwei", liste: "drei" };
const PAGES = [
  { id: "eins", title: "Eins" },
  { id: "zwei", title: "Zwei", visible: "antrag.f0 != null" },
  { id: "drei", title: "Drei", visible: "antrag.f0 = null or antrag.gruppe.f0 != null" },
];

/** The generated form on three pages, two of which may be hidden, and where wanted with an upload on the first. */
function onPages({ service }: FilledForm, hasUpload: boolean): Service {
  const { fields = [] } = service.forms["antrag"] ?? {};
  const upload = { id: "datei", type: "file", label: "Datei", page: "eins" } as unknown as Field;
  const placed = fields.map((field) => ({ ...field, page: PAGE[field.id] ?? "eins" }));
  const antrag = { title: "Antrag", pages: PAGES, fields: [...placed, ...(hasUpload ? [upload] : [])] };
  return { ...service, forms: { antrag } } as Service;
}

/** The form as the laws have it, without a server: what it says of answers, and what a page of it sends. */
function pure(service: Service) {
  const { program, problems } = compile(service);
  expect(problems).toEqual([]);
  const scope = { at: town.deps.clock(), zone: "Europe/Berlin", names: {} };
  const judge = (filling: Filling) => evaluateForm({ ...program, language: "de" }, "antrag", filling, scope);
  const form = program.forms["antrag"] as FormProgram;
  const typed = (page: string, filling: Filling) => {
    const said = { showErrors: null, language: "de", t: translator("de") } as const;
    const view = { form, page, state: judge(filling), filling, ...said };
    return entriesIn(renderToStaticMarkup(createElement(FormView, { view })));
  };
  return { judge, typed };
}

const OWN = new Set(["_csrf", "_rev", "_version"]);
/** Which questions a page says it asks. */
const asked = (entries: readonly (readonly [string, string])[]): readonly string[] =>
  entries.filter(([name]) => name === "_asked").map(([, value]) => value);

/** A page as it comes from the server, with these answers in it, sent as its own form says. */
async function sends(
  client: Client,
  path: string,
  typed: readonly (readonly [string, string])[],
  wanted: string,
) {
  const { text } = await client.get(path);
  const form = formIn(text);
  const upload = form.multipart
    ? [["datei", new Blob(["%PDF-1.7 x"], { type: "application/pdf" })] as const]
    : [];
  const own = form.entries.filter(([name]) => OWN.has(name));
  const entries = [...own, ...typed, ...upload, ["_do", wanted] as const];
  const { status } = await client.post(form.action, entries, { multipart: form.multipart });
  expect([path, wanted, status]).toEqual([path, wanted, 303]);
  if (wanted === "next") expect(asked(form.entries)).toEqual(asked(typed));
}

const seen = { forms: 0, pages: 0, hidden: 0, uploads: 0, refused: 0, sent: 0 };

/** Offered, begun by somebody, and what her draft holds. */
async function begins(service: Service) {
  const id = `seiten-${(seen.forms += 1)}`;
  const base = `/heuchelheim/${id}`;
  const by = { at: town.deps.clock(), by: "test", version: "1.0.0" };
  await offer(town.deps.store, "heuchelheim", id, service, {}, by);
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  const draft = async (): Promise<Filling> => {
    const { drafts } = town.deps.store.organisation("heuchelheim");
    const kept = await drafts.resume(keyOf(cookies.get(`bp_d_${id}`) ?? ""));
    if (kept === null) throw new Error(`${id} has no draft`);
    return (kept.answers as unknown as { filling: Filling }).filling;
  };
  return { base, client, draft };
}
const firstPageOf = (errors: readonly { readonly path: string }[]): string => {
  const wrong = new Set(errors.map(({ path }) => PAGE[/^\w+/.exec(path)?.[0] ?? ""] ?? "eins"));
  return PAGES.find(({ id }) => wrong.has(id))?.id ?? "";
};

it(`F9 ${RUNS} generated forms on pages, some with an upload, posted page by page to the server: the draft says what the law says, and what is sent is its data`, async () => {
  const forms = fc.asyncProperty(filledForm, fc.boolean(), async (made, hasUpload) => {
    const service = onPages(made, hasUpload);
    const { judge, typed } = pure(service);
    const { base, client, draft } = await begins(service);
    const items = made.answers["liste"] as readonly JsonObject[];
    const wanted: Filling = { answers: made.answers, unknown: made.unknown, lastKey: items.length };
    const shown = PAGES.filter(({ id }) => judge(wanted).pages[id] !== false);
    for (const { id } of shown) {
      const path = `${base}/antrag/${id}`;
      for (const _ of id === "drei" ? items : [])
        await sends(client, path, typed(id, await draft()), "add:liste");
      await sends(client, path, typed(id, wanted), "next");
    }
    const filling = await draft();
    const { datei = null } = filling.answers;
    if (hasUpload) expect(datei).toMatchObject({ type: "application/pdf", size: 10 });
    const law = judge({ ...wanted, answers: { ...made.answers, ...(hasUpload ? { datei } : {}) } });
    const said = judge(filling);
    for (const part of ["data", "errors", "unknown", "pages"] as const)
      expect([part, said[part]]).toEqual([part, law[part]]);

    const review = formIn((await client.get(`${base}/pruefen`)).text);
    const { location } = await client.post(`${base}/absenden`, review.entries);
    seen.pages += shown.length;
    seen.hidden += PAGES.length - shown.length;
    seen.uploads += Number(hasUpload);
    if (law.errors.length > 0) {
      expect(location).toContain(`${base}/antrag/${firstPageOf(law.errors)}?pruefen`);
      seen.refused += 1;
    } else {
      const state = await caseOf(town, "heuchelheim", await numberFor(client, "heuchelheim"));
      expect(state.data["antrag"]).toEqual(law.data);
      seen.sent += 1;
    }
  });
  await fc.assert(forms, { numRuns: RUNS });
  console.log(`F9 over HTTP: ${JSON.stringify(seen)}`);
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});
