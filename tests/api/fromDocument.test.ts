import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, withPassword } from "../auth/withPassword.ts";
import { openTown, type Town } from "../stories/town.ts";

// A program that knows the document alone: which address, which cookies and which header each operation needs.

interface Scheme {
  readonly in: "cookie" | "header";
  readonly name: string;
}
interface Operation {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, Scheme>> };
}

let town: Town;
let document: Document;
beforeAll(async () => {
  town = await openTown(undefined, { guesses: 100_000 });
  document = (await (await fetch(`${town.url}/api/openapi.json`)).json()) as Document;
  await withPassword(town, "hessen", { id: "programm", name: "Programm", roles: ["operator"] });
});
afterAll(() => town.close());

const all = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
const changing = () => all().filter(({ method }) => method !== "get");

/** What no two organisations share, beside their id. */
const NEW = { ars: "065310099099", ags: "06531099", prefix: "NEU" };
const OTHER = { ars: "065310098098", ags: "06531098", prefix: "ALT" };

/** What a program has been given so far, by the name of its cookie or of its header. */
type Known = ReadonlyMap<string, string>;

/** Asks as the document says; `without` leaves one of the schemes out. */
async function asks(id: string, known: Known, body?: object, without?: string) {
  const found = all().find(({ operation }) => operation.operationId === id);
  if (found === undefined) throw new Error(`${id} is not in the document`);
  const needed = Object.keys(found.operation.security?.[0] ?? {}).filter((name) => name !== without);
  const schemes = needed.map((name) => document.components.securitySchemes[name]!);
  const of = (place: Scheme["in"]) =>
    schemes.filter((scheme) => scheme.in === place && known.has(scheme.name)).map(({ name }) => name);
  const headers = {
    cookie: of("cookie")
      .map((name) => `${name}=${known.get(name)}`)
      .join("; "),
    ...Object.fromEntries(of("header").map((name) => [name, known.get(name) ?? ""])),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const path = found.path.replaceAll(/\{[a-z]+\}/g, "x1");
  const answer = await fetch(town.url + path, {
    method: found.method.toUpperCase(),
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = (await answer.json()) as Readonly<Record<string, unknown>>;
  return { status: answer.status, json, given: cookiesIn(answer.headers) };
}
const cookiesIn = (headers: Headers): [string, string][] =>
  headers.getSetCookie().map((line) => {
    const [name = "", value = ""] = line.split(";", 1)[0]?.split("=") ?? [];
    return [name, value];
  });

/** The first answer gives the cookie, and the token that was made for it. */
async function begins(): Promise<Known> {
  const { json, given } = await asks("readSession", new Map());
  return new Map([...given, [document.components.securitySchemes["token"]!.name, String(json["csrf"])]]);
}
async function signsIn(): Promise<Known> {
  const known = await begins();
  const email = "programm@hessen.example";
  const credentials = { organisation: "hessen", email, password: PASSWORD, code: null };
  const { status, given } = await asks("signInByPassword", known, credentials);
  expect(status).toBe(200);
  return new Map([...known, ...given]);
}

describe("whoever knows the document alone", () => {
  it("takes an organisation in", async () => {
    const known = await signsIn();
    const { json } = await asks("listOrganisations", known);
    const there = json["organisations"] as { profile: { id: string } }[];
    const pattern = there.find(({ profile }) => profile.id === "heuchelheim");
    const profile = { ...pattern?.profile, ...NEW, id: "neustadt", name: "Neustadt" };
    const made = await asks("saveOrganisation", known, { profile, host: null, stamp: null });
    expect([made.status, JSON.stringify(made.json).includes("neustadt")]).toEqual([200, true]);
  });

  it("is refused every change without the header, and none for want of it with the header", async () => {
    expect(changing().length).toBeGreaterThan(50);
    for (const { operation } of changing()) {
      const { operationId: id } = operation;
      const known = await signsIn();
      const without = await asks(id, known, {}, "token");
      const given = await asks(id, known, {});
      expect([id, without.status, given.json["code"] === "csrf"]).toEqual([id, 403, false]);
    }
  });

  it("is refused a change without the cookie its token was made for", async () => {
    const { status, json } = await asks("signInByPassword", await begins(), {}, "browser");
    expect([status, json["code"]]).toEqual([403, "csrf"]);
  });

  it("needs nobody's session for what is public, and one for everything else", async () => {
    for (const { operation, method } of all()) {
      const { status, json } = await asks(
        operation.operationId,
        await begins(),
        method === "post" ? {} : undefined,
      );
      const isClosed = status === 401 && json["code"] === "not-signed-in";
      const saysSo = operation.security?.[0]?.["session"] !== undefined;
      expect([operation.operationId, isClosed]).toEqual([operation.operationId, saysSo]);
    }
  });
});

it("the example of docs/operations.md does what it says", async () => {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-example-"));
  const text = readFileSync(new URL("../../docs/operations.md", import.meta.url), "utf8");
  const script = /## Programs[\s\S]*?```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const found = (await town.deps.store.platform.get("heuchelheim"))?.profile as object;
  const profile = { ...found, ...OTHER, id: "altstadt", name: "Altstadt" };
  writeFileSync(join(folder, "organisation.json"), JSON.stringify({ profile, host: null, stamp: null }));
  const env = { ...process.env, URL: town.url, MAIL: "programm@hessen.example", PASSWORD };
  const ran = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", script], { cwd: folder, env });
  rmSync(folder, { recursive: true });
  expect(ran.stdout).toContain('"id":"altstadt"');
  expect((await town.deps.store.platform.get("altstadt"))?.profile).toMatchObject({ name: "Altstadt" });
});
