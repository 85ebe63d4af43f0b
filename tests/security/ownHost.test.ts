import { forgetColleagues, personById, savePerson, stateOf } from "@blaupause/server";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";
import { createClient } from "./client.ts";
import { signedIn } from "./staff.ts";

const HOST = "heuchelheim.example";
let town: Town;
beforeAll(async () => {
  town = await openTown();
  await gives("weber", ["operator", "admin"]);
});
afterAll(() => town.close());

const org = () => town.deps.store.organisation("heuchelheim");
async function gives(id: string, roles: readonly string[]): Promise<void> {
  await signedIn(town, id);
  const found = await personById(org(), id);
  if (found === null) throw new Error(`${id} is missing`);
  await savePerson(org(), { ...found, roles });
  forgetColleagues(org());
}
interface Listed {
  readonly organisations: readonly {
    readonly host: string | null;
    readonly profile: { readonly id: string };
    readonly stamp: string;
  }[];
}
/** Gives an organisation a host by the operator's own route. */
async function hosts(id: string, host: string | null, on: Town = town) {
  const operator = await signedIn(on, "weber");
  const { body } = await operator.get("/api/organisations");
  const entry = (body as Listed).organisations.find(({ profile }) => profile.id === id);
  return operator.post("/api/organisations", { profile: entry?.profile, host, stamp: entry?.stamp });
}

/** `fetch` lets nobody choose a host; the net does. */
const ask = (
  path: string,
  headers: Readonly<Record<string, string>>,
  on: Town = town,
): Promise<{ status: number; text: string; location: string }> =>
  new Promise((resolve, reject) => {
    const url = new URL(path, on.url);
    request(url, { headers: { accept: "text/html", ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text, location: response.headers.location ?? "" }),
      );
    })
      .on("error", reject)
      .end();
  });

describe("a host of its own", () => {
  beforeAll(async () => {
    expect((await hosts("heuchelheim", HOST)).status).toBe(200);
  });

  it("shows the organisation, and sends its front door there", async () => {
    expect(await ask("/", { host: HOST })).toMatchObject({ status: 303, location: "/heuchelheim/" });
    const page = await ask("/heuchelheim/hund-anmelden", { host: `${HOST.toUpperCase()}:8443` });
    expect(page.status).toBe(200);
    expect(page.text).toContain("Heuchelheim");
  });

  it.each([
    "/kassel/",
    "/kassel/hund-anmelden",
    "/kassel/vorgang",
    "/demo/postfach",
    "/api/organisations",
    "/nie-da",
  ])("tells nothing of anybody else at %s, also where its name ends in a dot", async (path) => {
    for (const host of [HOST, `${HOST}.`, `${HOST.toUpperCase()}.:8443`]) {
      const { status, text } = await ask(path, { host });
      expect([host, status]).toEqual([host, 404]);
      // The address that was asked stands in the link to the other language, and is no news.
      expect(text.replaceAll(path, "")).not.toMatch(/Kassel|kassel/);
    }
  });

  it("with a dot at its end is the same host, and so is the platform's own", async () => {
    expect(await ask("/", { host: `${HOST}.` })).toMatchObject({ status: 303, location: "/heuchelheim/" });
    const own = new URL(town.url).host.replace(":", ".:");
    expect(await ask("/kassel/", { host: own })).toMatchObject({ status: 200 });
  });

  it("an application that is sent to another organisation's address arrives nowhere", async () => {
    const before = await town.deps.store.organisation("kassel").cases.list({ limit: 9 });
    const answer = await fetch(`${town.url}/kassel/hund-anmelden/absenden`, { method: "POST" });
    expect(answer.status).toBeLessThan(500);
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = request(
        new URL("/kassel/hund-anmelden/absenden", town.url),
        { method: "POST", headers: { host: HOST, accept: "text/html" } },
        (response) => {
          let body = "";
          response.on("data", (part: Buffer) => (body += part.toString()));
          response.on("end", () => resolve({ status: response.statusCode ?? 0, text: body }));
        },
      );
      sent.on("error", reject).end();
    });
    expect([status, text.includes("Kassel")]).toEqual([404, false]);
    expect(await town.deps.store.organisation("kassel").cases.list({ limit: 9 })).toEqual(before);
  });

  it("sends staff to the platform's own address", async () => {
    expect(await ask("/amt/", { host: HOST })).toMatchObject({ status: 303, location: `${town.url}/amt/` });
    expect(await ask("/amt/anmelden/kassel", { host: HOST })).toMatchObject({ status: 303 });
    expect((await ask("/health", { host: HOST })).status).toBe(200);
  });

  it("stands in the links that citizens get", async () => {
    const client = createClient(town.url);
    await fillIn(client, {});
    const { text } = await client.get(`${base}/gespeichert`);
    const { port } = new URL(town.url);
    expect(text).toContain(`http://${HOST}:${port}${base}/weiter/`);
  });

  it("belongs to one organisation, and is never the platform's own", async () => {
    for (const host of [HOST, new URL(town.url).hostname])
      expect(await hosts("kassel", host)).toMatchObject({ status: 409, body: { code: "host-taken" } });
    expect((await town.deps.store.platform.get("kassel"))?.host).toBeNull();
  });
});

describe("which host was asked", () => {
  it("is not what a header says, where no proxy stands in front", async () => {
    const { status, text } = await ask("/kassel/", { host: "127.0.0.1", "x-forwarded-host": HOST });
    expect([status, text.includes("Kassel")]).toEqual([200, true]);
    expect((await ask("/kassel/", { host: HOST, "x-forwarded-host": "127.0.0.1" })).status).toBe(404);
  });

  it("is what the nearest proxy says, where one stands in front", async () => {
    const behind = await openTown(undefined, { proxies: 1 });
    await signedIn(behind, "weber");
    const store = behind.deps.store.organisation("heuchelheim");
    const weber = await personById(store, "weber");
    await savePerson(store, { ...weber!, roles: ["operator"] });
    forgetColleagues(store);
    await hosts("heuchelheim", HOST, behind);
    const inner = { host: "inner:8080" };
    expect((await ask("/kassel/", { ...inner, "x-forwarded-host": HOST }, behind)).status).toBe(404);
    // What a browser sent of that name stands before what the proxy added.
    expect(
      (await ask("/kassel/", { ...inner, "x-forwarded-host": `127.0.0.1, ${HOST}` }, behind)).status,
    ).toBe(404);
    expect((await ask("/kassel/", inner, behind)).status).toBe(200);
    await behind.close();
  });
});

describe("an administrator changes her own organisation, and nothing that is the operator's", () => {
  const said = {
    shield: { initials: "H", colour: "#007155" },
    contact: { street: "Neuer Weg 1", postcode: "35452", city: "Heuchelheim" },
    court: "Verwaltungsgericht Gießen",
    texts: { privacy: "Wir speichern wenig." },
    numbers: { case: "32.1-{nummer:4}.{jj}", cash: "5{jj}{nummer:6}" },
  };
  interface Own {
    readonly stamp: string;
    readonly profile: Readonly<Record<string, unknown>>;
    readonly next: { readonly year: string; readonly value: number };
  }

  it("how its numbers are written counts for the next case, and goes on counting", async () => {
    const admin = await signedIn(town, "weber");
    const before = (await admin.get("/api/organisation")).body as Own;
    expect(await applies(town)).toBe(`HEU-2026-${String(before.next.value).padStart(5, "0")}`);
    const { status, body } = await admin.post("/api/organisation", { ...said, stamp: before.stamp });
    expect(status).toBe(200);
    const after = body as Own;
    const value = before.next.value + 1;
    expect(after.next).toMatchObject({ year: "2026", value });
    const number = `32.1-${String(after.next.value).padStart(4, "0")}.26`;
    await applies(town);
    const { cases } = await org().cases.list({ limit: 9 });
    expect(cases.map((one) => one.number)).toContain(number);
    const mine = cases.find((one) => one.number === number);
    const record = await org().cases.load(mine?.caseId ?? "");
    // Both are made of one running number.
    expect(record === null ? null : stateOf(record)?.cashNumber).toBe(
      `526${String(after.next.value).padStart(6, "0")}`,
    );
    const vogt = await signedIn(town, "vogt");
    expect((await vogt.get(`/api/cases/${number}`)).status).toBe(200);
    for (const text of [number, "32.1-", "HEU-2026"]) {
      const { body: found } = await vogt.post("/api/cases/search", { text });
      expect([text, (found as { cases: object[] }).cases.length > 0]).toEqual([text, true]);
    }
  });

  it("name, key, prefix and host stay as the operator set them, whatever is sent", async () => {
    const admin = await signedIn(town, "weber");
    const before = await town.deps.store.platform.get("heuchelheim");
    const { stamp } = (await admin.get("/api/organisation")).body as Own;
    for (const more of [{ name: "Kassel" }, { host: null }, { id: "kassel" }, { ars: "0".repeat(12) }])
      expect((await admin.post("/api/organisation", { ...said, stamp, ...more })).status).toBe(422);
    const wrong = { ...said, stamp, numbers: { case: "HEU/{jahr}" } };
    expect(await admin.post("/api/organisation", wrong)).toMatchObject({
      status: 422,
      body: { code: "not-an-organisation", faults: [{ field: "numbers.case" }] },
    });
    expect(await town.deps.store.platform.get("heuchelheim")).toEqual(before);
  });

  it("nobody undoes unseen what somebody else saved since she looked, the operator neither", async () => {
    const admin = await signedIn(town, "weber");
    const { stamp } = (await admin.get("/api/organisation")).body as Own;
    const listed = ((await admin.get("/api/organisations")).body as Listed).organisations;
    const mine = listed.find(({ profile }) => profile.id === "heuchelheim");
    const other = { ...said, court: "VG Gießen", stamp };
    expect((await admin.post("/api/organisation", other)).status).toBe(200);
    const late = { status: 409, body: { code: "saved-by-another" } };
    expect(await admin.post("/api/organisation", { ...said, stamp })).toMatchObject(late);
    expect(await admin.post("/api/organisations", { ...mine })).toMatchObject(late);
    const anew = await admin.post("/api/organisations", { ...mine, stamp: null });
    const taken = { code: "not-an-organisation", faults: [{ field: "id", code: "taken" }] };
    expect(anew).toMatchObject({ status: 422, body: taken });
    const found = await town.deps.store.platform.get("heuchelheim");
    expect(found?.profile).toMatchObject({ court: "VG Gießen" });
  });
});
