import { routes, type Route, type RouteName } from "@blaupause/api";
import { forgetColleagues, personById, savePerson, smtp, tidy } from "@blaupause/server";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openDriver } from "../../../server/src/store/driver.ts";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../../builders/dogTax.ts";
import { answered, createClient, formIn, type Client } from "../client.ts";
import { signedIn } from "../staff.ts";
import { applies } from "../../stories/office.ts";
import { openTown, type Town } from "../../stories/town.ts";
import { begunDraft } from "./begunDraft.ts";
import { openMailServer, type MailServer } from "./mailbox.ts";

// ATTACKS, last line: what is left.

let town: Town;
let post: MailServer;
beforeAll(async () => {
  post = await openMailServer();
  town = await openTown(undefined, { sendMail: smtp(post.url, "amt@example.org"), guesses: 100_000 });
});
afterAll(async () => {
  await town.close();
  post.close();
});

const mutations = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].method !== "get");
/** An administrator changes what somebody may do. */
async function gives(id: string, roles: readonly string[]): Promise<void> {
  await signedIn(town, id);
  const store = town.deps.store.organisation("heuchelheim");
  const found = await personById(store, id);
  if (found === null) throw new Error(`${id} is missing`);
  await savePerson(store, { ...found, roles });
  forgetColleagues(store);
}
/** The addresses to which citizens' pages send something, read from their sources: a new one is tried without a word. */
const citizensPosts = (): string[] => {
  const source = readFileSync(new URL("../../../server/src/citizen/routes.ts", import.meta.url), "utf8");
  return [...source.matchAll(/router\.post\(\s*"([^"]+)"/g)].map(([, path = ""]) => path);
};
const csrfOf = async (client: Client): Promise<string> =>
  (JSON.parse((await client.get("/api/session")).text) as { csrf: string }).csrf;

describe("CSRF on every mutation", () => {
  beforeAll(() =>
    gives("vogt", ["steueramt", "incident", "author", "approver", "publisher", "admin", "operator"]),
  );
  afterAll(() => gives("vogt", ["steueramt", "incident"]));

  it.each(mutations)(
    "%s is refused without a token, with a made-up one and with that of another browser",
    async (name) => {
      const route: Route = routes[name];
      const { client } = await signedIn(town, "vogt");
      const path = route.path.replace("{number}", "HEU-2026-00001").replaceAll(/\{[a-z]+\}/g, "x1");
      const stranger = await csrfOf(createClient(town.url));
      for (const token of [undefined, "", "x".repeat(43), stranger]) {
        const headers = {
          "content-type": "application/json",
          ...(token === undefined ? {} : { "x-csrf-token": token }),
        };
        const init = route.method === "delete" ? { headers } : { headers, body: "{}" };
        const { status, text } = await client.raw(path, { method: route.method.toUpperCase(), ...init });
        const code = (JSON.parse(text) as { code: string }).code;
        expect([name, status, code]).toEqual([name, 403, "csrf"]);
      }
    },
  );

  it("a token as a cookie, in the address or in the body of JSON does not count", async () => {
    const { client } = await signedIn(town, "vogt");
    const token = await csrfOf(client);
    const headers = { "content-type": "application/json" };
    for (const [path, body] of [
      [`/api/cases/search?_csrf=${token}&x-csrf-token=${token}`, '{"text":"x"}'],
      ["/api/cases/search", `{"text":"x","_csrf":"${token}"}`],
    ] as const)
      expect((await client.raw(path, { method: "POST", headers, body })).status).toBe(403);
  });

  it("every form of a draft carries one, and none is taken without", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const posts = citizensPosts().filter((pattern) => !pattern.startsWith("/:town/vorgang"));
    expect(posts.length).toBeGreaterThan(2);
    for (const pattern of posts) {
      const path = pattern
        .replace(":town", "heuchelheim")
        .replace(":service", "hund-anmelden")
        .replace(":page", "wohnort");
      const before = (await client.get(`${base}/antrag/wohnort`)).text;
      const entries = [
        ["anschrift.ort", "Gestohlen"],
        ["_do", "next"],
      ] as const;
      expect([pattern, (await client.post(path, entries)).status]).toEqual([pattern, 403]);
      const after = (await client.get(`${base}/antrag/wohnort`)).text;
      expect([pattern, after.includes("Gestohlen"), after.length]).toEqual([pattern, false, before.length]);
    }
    const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 9 });
    expect(cases).toEqual([]);
  });

  it("the demo's door too, and a file in its form does not keep it waiting", async () => {
    const body = new FormData();
    body.append("person", new Blob(["x"]), "vogt.txt");
    const client = createClient(town.url);
    const answer = await client.raw("/demo/als", { method: "POST", body, signal: AbortSignal.timeout(5000) });
    expect([403, 415]).toContain(answer.status);
    expect((await client.post("/demo/als", [["person", "vogt"]])).status).toBe(403);
  });

  it("cookies are httpOnly and Lax, and Secure where the address is https", async () => {
    const { headers } = await createClient(town.url).get(base);
    for (const line of headers.getSetCookie()) expect(line).toMatch(/HttpOnly.*SameSite=Lax/);
    const safe = await openTown(undefined, { baseUrl: "https://amt.example" });
    const answer = await createClient(safe.url).get(base);
    for (const line of answer.headers.getSetCookie()) expect(line).toContain("; Secure");
    expect(answer.headers.get("strict-transport-security")).toMatch(/max-age=\d{7,}/);
    await safe.close();
  });
});

describe("session fixation", () => {
  const sessionCookie = (headers: Headers): string =>
    headers
      .getSetCookie()
      .find((line) => line.startsWith("bp_s="))
      ?.split(";")[0] ?? "";

  it("a session that somebody planted is not taken over: each sign-in begins a new one, and the old one is dead", async () => {
    const client = createClient(town.url);
    const token = await csrfOf(client);
    const headers = { "content-type": "application/json", "x-csrf-token": token };
    const enter = (person: string) =>
      client.raw("/api/session", { method: "POST", headers, body: JSON.stringify({ person }) });
    const planted = createClient(town.url, new Map([["bp_s", "heuchelheim.planted"]]));
    expect((await planted.get("/api/cases")).status).toBe(401);
    const first = sessionCookie((await enter("vogt")).headers);
    const second = sessionCookie((await enter("vogt")).headers);
    const third = sessionCookie((await enter("weber")).headers);
    expect(new Set([first, second, third, "bp_s=heuchelheim.planted"]).size).toBe(4);
    for (const old of [first, second]) {
      const [name = "", value = ""] = old.split("=");
      expect((await createClient(town.url, new Map([[name, value]])).get("/api/cases")).status).toBe(401);
    }
  });

  it("a session of one organisation is none under the name of another", async () => {
    const { client } = await signedIn(town, "vogt");
    const { headers } = await client.raw("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json", "x-csrf-token": await csrfOf(client) },
      body: '{"person":"vogt"}',
    });
    const value = sessionCookie(headers).split("=")[1] ?? "";
    const moved = value.replace("heuchelheim", "kassel");
    expect((await createClient(town.url, new Map([["bp_s", moved]])).get("/api/cases")).status).toBe(401);
  });

  it("after signing out the cookie opens nothing, also in a browser it was copied to", async () => {
    const cookies = new Map<string, string>();
    const client = createClient(town.url, cookies);
    const headers = { "content-type": "application/json", "x-csrf-token": await csrfOf(client) };
    await client.raw("/api/session", { method: "POST", headers, body: '{"person":"vogt"}' });
    const copy = createClient(town.url, new Map(cookies));
    expect((await copy.get("/api/cases")).status).toBe(200);
    await client.raw("/api/session", { method: "DELETE", headers });
    expect((await client.get("/api/cases")).status).toBe(401);
    expect((await copy.get("/api/cases")).status).toBe(401);
  });
});

describe("open redirects", () => {
  const EVIL = [
    "//evil.example",
    "https://evil.example/",
    "/\\evil.example",
    "/%2f%2fevil.example",
    "/%5cevil.example",
  ];
  it.each(EVIL)("%s as an address, a page to go back to or a way on leads nowhere else", async (evil) => {
    const { client } = await begunDraft(town);
    const asked = encodeURIComponent(evil);
    const params = ["next", "return", "returnTo", "weiter", "zurueck", "url", "redirect_uri", "seite"];
    const query = params.map((name) => `${name}=${asked}`).join("&");
    for (const path of [
      base,
      `${base}/pruefen`,
      `${base}/gespeichert`,
      "/heuchelheim/vorgang",
      "/amt/",
      "/",
      evil,
      `/heuchelheim${evil}`,
    ]) {
      const at = path.startsWith("http") ? path.replace("https://evil.example", "") : path;
      const { location, text } = await client.get(`${town.url}${at}?${query}`);
      expect([
        path,
        location === null || (/^\/(?![/\\])/.test(location) && !location.includes("evil")),
      ]).toEqual([path, true]);
      expect([path, /(?:href|action)="(?:https?:)?[/\\]{2}[^"]*evil/.test(text)]).toEqual([path, false]);
    }
  });

  it("the way back from an identity provider goes to our own page, whatever it carries along", async () => {
    const client = createClient(town.url);
    for (const query of [
      "code=x&state=y&next=//evil.example",
      "state=&redirect_uri=https://evil.example",
      "error=x&iss=https://evil.example",
    ]) {
      const { status, location } = await client.get(`/amt/anmelden/zurueck?${query}`);
      expect([status >= 400, location]).toEqual([true, null]);
    }
  });

  it("the other language of an address with slashes turned round stays here", async () => {
    for (const path of [
      "/heuchelheim/..\\\\evil.example",
      "/heuchelheim/%5c%5cevil.example",
      "/heuchelheim/.\\/evil.example",
    ]) {
      const text = await rawGet(town.url, path);
      expect([path, /href="[/\\]{2}/.test(text)]).toEqual([path, false]);
    }
  });
});

/** Asks for an address as it stands: fetch would put it right first. */
async function rawGet(url: string, path: string): Promise<string> {
  const { request } = await import("node:http");
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers: { accept: "text/html" } }, (answer) => {
      let text = "";
      answer
        .setEncoding("utf8")
        .on("data", (part: string) => (text += part))
        .on("end", () => resolve(text));
    });
    asked.on("error", reject).end();
  });
}

describe("e-mail headers and templates", () => {
  const send = smtpOf();
  function smtpOf() {
    return (mail: { to?: string; subject?: string; text?: string }) =>
      town.deps.sendMail?.({ id: "x@blaupause", to: "a@example.org", subject: "s", text: "t", ...mail });
  }
  it.each([
    "Eins\r\nBcc: evil@example.org",
    "Eins\nBcc: evil@example.org",
    "Eins\u2028Bcc: evil@example.org",
    "Eins\u0000\r\n\r\nText",
  ])("a subject with line breaks stays one header: %j", async (subject) => {
    await send({ subject });
    const { data, recipients } = post.delivered.at(-1) ?? { data: "", recipients: [] };
    expect(recipients).toEqual(["<a@example.org>"]);
    expect(data.split("\r\n\r\n")[0]).not.toMatch(/^(?:bcc|cc|to: .*evil)/im);
  });
  it.each([
    "a@example.org\r\nBcc: evil@example.org",
    "a@example.org, evil@example.org",
    "<a@example.org> evil@example.org",
    "a@example.org>\r\nRCPT TO:<evil@example.org",
  ])("an address cannot become two: %j", async (to) => {
    const before = post.delivered.length;
    await Promise.resolve(send({ to })).catch(() => undefined);
    const all = post.delivered.slice(before).flatMap(({ recipients }) => recipients);
    expect(all.filter((one) => one.startsWith("<evil@example.org>"))).toEqual([]);
    expect(all.length).toBeLessThan(2);
  });
  it("a text that looks like the end of a mail does not end it", async () => {
    await send({
      text: "eins\r\n.\r\nMAIL FROM:<evil@example.org>\r\nRCPT TO:<evil@example.org>\r\nDATA\r\nx",
    });
    expect(post.delivered.at(-1)?.recipients).toEqual(["<a@example.org>"]);
    expect(post.delivered.at(-1)?.data).toContain("RCPT TO");
  });
  it("braces in an answer are no template of a mail", async () => {
    const client = createClient(town.url);
    await fillIn(client, {
      dog: { name: "{settings.satz} {{7*7}}" },
      delivery: { bekanntgabe: "digital", email: "b@example.org" },
    });
    await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
    await town.work();
    const mail = post.delivered.findLast(({ recipients }) => recipients.includes("<b@example.org>"));
    expect(mail).toBeDefined();
    expect(mail?.data).not.toContain("{{49}}");
  });
});

describe("what the PDF renderer and logs are fed with", () => {
  it("the PDF renderer has nothing to fetch with: no part of it speaks a network protocol", () => {
    const folder = fileURLToPath(new URL("../../../server/src/pdf/", import.meta.url));
    for (const name of readdirSync(folder))
      expect([
        name,
        /fetch\(|node:https?|node:net|\.image\(/.test(readFileSync(`${folder}${name}`, "utf8")),
      ]).toEqual([name, false]);
  });
  it("log injection: what somebody sends starts no line of the log and stands in none", async () => {
    const client = createClient(town.url);
    const forged = 'x\n{"level":"error","event":"forged"}';
    await client.get(`/heuchelheim/${encodeURIComponent(forged)}`);
    await client.raw("/api/session", {
      method: "POST",
      headers: { "user-agent": "forged", "content-type": "application/json" },
      body: forged,
    });
    await client.get(`/amt/anmelden/${encodeURIComponent(forged)}`);
    expect(JSON.stringify(town.log)).not.toContain("forged");
  });
});

describe("rate limits and retention", () => {
  it("guessing keys of cases, or of drafts, from one address has to wait", async () => {
    const limited = await openTown(undefined, { guesses: 20 });
    for (const path of ["/heuchelheim/vorgang/", `${base}/weiter/`]) {
      const guess = (tries: number) =>
        createClient(limited.url).get(`${path}K7QFD-00000-00000-00000-000${String(tries).padStart(2, "0")}`);
      const statuses: number[] = [];
      for (let tries = 0; tries < 30; tries += 1) statuses.push((await guess(tries)).status);
      expect([path, statuses.at(-1)]).toEqual([path, 429]);
    }
    await limited.close();
  });

  it("whoever has to wait is told so in a sentence, and a program by a code and a time", async () => {
    const limited = await openTown(undefined, { guesses: 3 });
    const client = createClient(limited.url);
    const guess = async (accept: string, language = "") => {
      const path = `${base}/weiter/K7QFD-00000-00000-00000-00009${language}`;
      for (let tries = 0; tries < 4; tries += 1) await client.raw(path, { headers: { accept } });
      return client.raw(path, { headers: { accept } });
    };
    const german = await guess("text/html");
    expect([german.status, german.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(german.text).toContain("Das waren zu viele Versuche. Warten Sie eine Minute.");
    const english = await guess("text/html", "?sprache=en");
    expect(english.text).toContain("Too many attempts. Wait a minute.");
    const program = await guess("application/json");
    expect(program.headers.get("retry-after")).toBe("60");
    expect(JSON.parse(program.text)).toMatchObject({ status: 429, code: "too-many-tries" });
    await limited.close();
  });

  /** The first bytes of every draft and its key, as they lie in the file. */
  const sealedDrafts = (): Buffer[] => {
    const driver = openDriver(join(town.folder, "blaupause.sqlite"));
    const rows = driver
      .prepare(
        "SELECT d.answers AS a, k.wrapped AS k FROM drafts AS d JOIN keys AS k ON k.org = d.org AND k.owner = d.id",
      )
      .all();
    driver.close();
    return rows
      .flatMap(({ a, k }) => [a, k])
      .map((value) => Buffer.from(value as Uint8Array).subarray(0, 24));
  };
  const lies = (bytes: Buffer): boolean =>
    readdirSync(town.folder).some((file) => readFileSync(join(town.folder, file)).includes(bytes));

  it("the retention of drafts deletes them: draft, answers and files are gone, in store and on disk", async () => {
    const { client, page, html } = await begunDraft(town);
    await client.post(page, answered(formIn(html), { "anschrift.strasse": "Vergessenstraße" }));
    expect((await client.get(page)).text).toContain("Vergessenstraße");
    const now = town.deps.clock();
    const sealed = sealedDrafts();
    expect(sealed.length).toBeGreaterThan(1);
    for (const bytes of sealed) expect(lies(bytes)).toBe(true);
    town.goTo("2026-12-31T00:00:00.000Z");
    await tidy(town.deps);
    town.goTo(now);
    for (const bytes of sealed) expect(lies(bytes)).toBe(false);
    const gone = await client.get(page);
    expect(gone.text).not.toContain("Vergessenstraße");
    expect([302, 303, 404]).toContain(gone.status);
  });

  it("no case is told by its number alone", async () => {
    const number = await applies(town);
    const stranger = createClient(town.url);
    for (const path of [`/heuchelheim/vorgang/${number}`, `/heuchelheim/${number}`, `/api/cases/${number}`])
      expect((await stranger.get(path)).status).toBeGreaterThanOrEqual(400);
  });
});
