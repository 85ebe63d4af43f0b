import { fileRoutes, routes } from "@blaupause/api";
import { startWorker } from "@blaupause/server";
import { openService, organisation as organisationSchema } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../../builders/dogTax.ts";
import { createClient, formIn, type Client } from "../client.ts";
import { signedIn } from "../staff.ts";
import { openTown, type Town } from "../../stories/town.ts";
import { EVIL, LINK, offerEvil } from "./evilService.ts";

// ATTACKS, second line: what authors and citizens write is text, wherever it is shown.

let town: Town;
let citizen: Client;
let number = "";
const DOG = `Rex"><svg onload=alert(3)>`;
const pages = new Map<string, string>();

beforeAll(async () => {
  town = await openTown();
  await offerEvil(town);
  citizen = createClient(town.url);
  const delivery = { bekanntgabe: "digital", email: "ada@example.org" };
  await fillIn(citizen, { dog: { name: DOG }, delivery });
  for (const path of ["", "/antrag/tiere", "/antrag/bescheid", "/pruefen", "/gespeichert"])
    pages.set(path, (await citizen.get(`${base}${path}`)).text);
  await citizen.post(`${base}/absenden`, formIn(pages.get("/pruefen") ?? "").entries);
  await town.work();
  await decides();
  await town.work();
  for (const path of ["/heuchelheim/", "/heuchelheim/vorgang", "/heuchelheim/nie-da", "/", "/demo/postfach"])
    pages.set(path, (await citizen.get(path)).text);
  pages.set("notice", (await citizen.get(noticePath())).text);
}, 120_000);
afterAll(() => town.close());

const noticePath = (): string =>
  /\/heuchelheim\/vorgang\/bescheid\/[A-Za-z0-9]+/.exec(pages.get("/heuchelheim/vorgang") ?? "")?.[0] ?? "";

async function decides(): Promise<void> {
  const { get, post } = await signedIn(town, "vogt");
  number = ((await get("/api/cases")).body as { cases: { number: string }[] }).cases[0]?.number ?? "";
  const { tasks } = (await get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [task] = tasks;
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "festsetzen" } };
  const sent = { id: "decide-markup", type: "completeTask", task: task?.id, filling };
  expect((await post(`/api/cases/${number}/commands`, sent)).status).toBe(200);
}

/** Of a page's real tags, those that run something or reach outside; the texts in their quotes are none of them. */
const active = (html: string): string[] =>
  [...html.matchAll(/<[a-z][^<]*?>/gi)]
    .map(([tag]) => ({ tag, bare: tag.replaceAll(/"[^"]*"/g, '""') }))
    .filter(
      ({ tag, bare }) =>
        /\son[a-z]+\s*=/i.test(bare) ||
        /^<(?:svg|iframe|object|embed|base|math)\b/i.test(tag) ||
        /(?:href|src|action)="\s*(?:javascript|vbscript|data:text)/i.test(tag) ||
        (/^<img\b/i.test(tag) && !tag.startsWith('<img src="data:image/svg+xml;utf8,')),
    )
    .map(({ tag }) => tag);

describe("markup of authors and citizens", () => {
  it("in label, hint, option, page title, service title and tenant name is text on every page", () => {
    for (const [path, text] of pages) {
      expect([path, text.length > 300]).toEqual([path, true]);
      expect([path, active(text)]).toEqual([path, []]);
    }
    expect(
      [...pages.values()].filter((text) => text.includes("&lt;img src=x onerror")).length,
    ).toBeGreaterThan(6);
  });

  it("in an error text is text", async () => {
    const client = createClient(town.url);
    const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
    await client.get(new URL(started.location ?? "", town.url).pathname);
    const posted = await client.post(`${base}/antrag/wohnort`, [
      ...formIn((await client.get(`${base}/antrag/wohnort`)).text).entries,
      ["_do", "next"],
    ]);
    const { text } = await client.get(posted.location ?? "");
    expect(text).toContain("&lt;img src=x onerror");
    expect(active(text)).toEqual([]);
  });

  it("a markdown link with javascript: is no link anywhere", () => {
    const all = [...pages.values()].join("\n");
    expect(all).toContain(LINK.slice(0, 6));
    expect(all).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data:text|vbscript):/i);
  });

  it("in an answer is text on the review page, the status page and the notice", () => {
    for (const path of ["/pruefen", "notice"]) {
      expect([path, pages.get(path)?.includes("<svg onload")]).toEqual([path, false]);
      expect([path, pages.get(path)?.includes("&lt;svg onload=alert(3)&gt;")]).toEqual([path, true]);
    }
  });

  it("inside the JSON of a page's script no text can end the script", () => {
    const text = pages.get("/antrag/tiere") ?? "";
    const scripts = [...text.matchAll(/<script[^>]*type="application\/json"[^>]*>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, json = ""] of scripts) {
      expect(json).not.toContain("<");
      expect(() => void JSON.parse(json)).not.toThrow();
    }
  });

  it("in inbox, case and search the interface answers JSON, never HTML", async () => {
    const { client } = await signedIn(town, "vogt");
    for (const path of ["/api/cases", `/api/cases/${number}`, "/api/cases?status=closed"]) {
      const { headers } = await client.get(path);
      expect(headers.get("content-type")).toMatch(/^application\/(?:problem\+)?json/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("in an e-mail it is a plain text, and the subject stays one line", async () => {
    const mails = await town.deps.store.organisation("heuchelheim").mails.list({ limit: 20 });
    const contents = mails.map(({ content }) => content as { subject: string; text: string; html?: string });
    expect(contents.length).toBeGreaterThan(1);
    for (const { subject, html } of contents) {
      expect(html).toBeUndefined();
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  it("in a PDF it is drawn; the PDF has no script, no action, no link and no other file", async () => {
    const notice = await fetch(new URL(`${noticePath()}/pdf`, town.url), {
      headers: { cookie: await cookieOf(citizen) },
    });
    const pdf = Buffer.from(await notice.arrayBuffer()).toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|AA|URI|EmbeddedFile|SubmitForm|GoToR)\b/);
  });

  it("a file name is shown as text and sent as a header that cannot be broken out of", async () => {
    const { client } = await signedIn(town, "vogt");
    const store = town.deps.store.organisation("heuchelheim");
    const [row] = (await store.cases.list({ limit: 1, status: "closed" } as never)).cases;
    const name = 'a"\r\nSet-Cookie: x=1; <img src=x>.txt';
    const file = { owner: row?.caseId ?? "", name, type: "text/plain", content: Buffer.from("x"), limit: 10 };
    const put = await store.files.put(file);
    const { headers, status } = await client.get(`/api/cases/${number}/files/${put.ok ? put.file.id : ""}`);
    expect(status).toBe(200);
    expect(headers.get("set-cookie") ?? "").not.toContain("x=1");
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename\*=UTF-8''[A-Za-z0-9%._!'()*~-]+$/,
    );
  });

  it("theme CSS with url() or @import is no part of a tenant: its colour is six digits", () => {
    const { pattern } = organisationSchema.properties.shield.properties.colour as unknown as {
      pattern: string;
    };
    for (const colour of ["url(//127.0.0.1/x)", "#fff;@import 'x'", "expression(alert(1))", "#12345g"])
      expect(colour).not.toMatch(new RegExp(pattern));
    const styled = { ...minimalService(), theme: { css: "@import url(//127.0.0.1/x)" } };
    expect(openService(styled).ok).toBe(false);
  });

  it("an SVG logo cannot be given: neither tenant nor service has a picture", () => {
    const service = { ...minimalService(), logo: "<svg onload=alert(1)>" };
    expect(openService(service).ok).toBe(false);
    expect(Object.keys(organisationSchema.properties)).not.toContain("logo");
    expect(EVIL).toContain("onerror");
  });
});

async function cookieOf(client: Client): Promise<string> {
  // The browser's own cookies, read from what it sends to a listener of ours.
  const { createServer } = await import("node:http");
  const server = createServer((request, response) => response.end(request.headers.cookie ?? ""));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { text } = await client.at(`http://127.0.0.1:${port}`).get("/");
  server.close();
  return text;
}

function sources(): string[] {
  const folder = fileURLToPath(new URL("../../../server/src/", import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(`${folder}${name}`, "utf8"));
}
const WRITTEN = {
  get: /router\.get\(\s*(\[[^\]]+\]|"[^"]+")/g,
  post: /router\.post\(\s*(\[[^\]]+\]|"[^"]+")/g,
};
/** Addresses of Express routers, read from their sources: a new one is asked without a word here. */
function written(method: "get" | "post"): string[] {
  const found = sources().flatMap((text) => [...text.matchAll(WRITTEN[method])]);
  return [
    ...new Set(found.flatMap(([, list = ""]) => [...list.matchAll(/"([^"]+)"/g)].map(([, one = ""]) => one))),
  ];
}

describe("the strict policy stands on every route", () => {
  const policyOf = (headers: Headers): string => headers.get("content-security-policy") ?? "";
  const declared = Object.entries({ ...routes, ...fileRoutes });
  const strict = (headers: Headers): void => {
    const policy = policyOf(headers);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-|\*|https?:(?!\/\/)/);
    for (const needed of [
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "script-src 'self'",
    ])
      expect(policy).toContain(needed);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  };

  it.each(declared)("of the interface: %s", async (_, { path, method }) => {
    const asked = path.replaceAll(/\{[a-z]+\}/g, "x");
    strict((await createClient(town.url).raw(asked, { method: method.toUpperCase() })).headers);
  });

  it.each([
    "/",
    "/heuchelheim",
    "/heuchelheim/vorgang",
    "/heuchelheim/vorgang/XXXXX",
    base,
    `${base}/antrag/tiere`,
    `${base}/pruefen`,
    `${base}/gespeichert`,
    `${base}/geaendert`,
    `${base}/weiter/x`,
    "/demo/postfach",
    "/heuchelheim/vorgang/frage/x",
    "/heuchelheim/vorgang/bescheid/x",
    "/heuchelheim/vorgang/angaben.pdf",
    "/amt",
    "/amt/vorgaenge",
    "/amt/passwort",
    "/amt/anmelden/heuchelheim",
    "/amt/anmelden/zurueck",
    "/nirgends",
    "/%00",
    "/%zz",
    "//",
    "/assets/nie-da.js",
    "/health",
    "/api/openapi.json",
    "/api/nie-da",
  ])("of people: GET %s", async (path) => {
    strict((await citizen.get(`${town.url}${path}`)).headers);
  });

  const filled = (pattern: string): string =>
    pattern
      .replace(":town", "heuchelheim")
      .replace(":service", "hund-anmelden")
      .replaceAll(/\/[:*][a-z]+/g, "/x");
  it.each(written("get"))("of every route that is written down: GET %s", async (pattern) => {
    const path = filled(pattern);
    const { headers } = await citizen.get(path);
    if (path.startsWith("/amt/leistungen")) expect(policyOf(headers)).not.toMatch(/unsafe-(?!inline)/);
    else strict(headers);
  });

  // The workshop's address is put together from parts.
  it.each([...written("post"), "/:town/werkstatt/:key/kommentar", "/nirgends"])(
    "of every route that is written down: POST %s",
    async (pattern) => {
      for (const client of [citizen, createClient(town.url)]) {
        const answer = await client.raw(filled(pattern), { method: "POST" });
        expect([pattern, answer.status >= 300]).toEqual([pattern, true]);
        strict(answer.headers);
      }
    },
  );
  it("no other address takes what people send", () => {
    const all = sources().flatMap((text) => [...text.matchAll(/router\.post\(/g)]);
    expect([all.length, written("post").length]).toEqual([13, 12]);
  });

  it("the designer alone may have styles inline, and nothing else", async () => {
    const { headers } = await citizen.get("/amt/leistungen");
    expect(policyOf(headers).match(/'unsafe-[a-z]+'/g)).toEqual(["'unsafe-inline'"]);
    expect(policyOf(headers)).toMatch(/style-src 'self' 'unsafe-inline'/);
    expect(startWorker).toBeTypeOf("function");
  });
});
