import { openStore, savePerson } from "@blaupause/server";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { minimalService } from "@blaupause/model/testing";
import { routes } from "@blaupause/api";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn, type Client } from "../security/client.ts";
import { startServer, type ServerProcess } from "./serverProcess.ts";

// One day of an office against the real process; then everything the process wrote is searched for whom it was about.

let server: ServerProcess;
let folder = "";
/** Words that are somebody's, or open something; each is sent somewhere below. */
const marked: string[] = [
  "Demir",
  "Rexmarke",
  "276000000000001",
  "ada.marke",
  "Gasse",
  "35452",
  "Marke Neu",
  "neu.marke",
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "blaupause-log-"));
  server = await startServer(folder, { METRICS_TOKEN: "ein-geheimnis-der-aufsicht" });
}, 120_000);
afterAll(async () => {
  await server.end("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function desk(person: string) {
  const client = createClient(server.url);
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const post = async (path: string, body: object) =>
    client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
  await post("/api/session", { person });
  return { client, post };
}

async function applies(client: Client): Promise<void> {
  const delivery = { bekanntgabe: "digital", email: "ada.marke@example.org" };
  await fillIn(client, { dog: { name: "Rexmarke" }, delivery });
  const { entries } = formIn((await client.get(`${base}/pruefen`)).text);
  const sent = await client.post(`${base}/absenden`, entries);
  expect(sent.location).toBe("/heuchelheim/vorgang");
}

async function decides(): Promise<void> {
  const { client, post } = await desk("vogt");
  const { cases } = JSON.parse((await client.get("/api/cases")).text) as { cases: { number: string }[] };
  const number = cases[0]?.number ?? "";
  await post("/api/cases/search", { text: "Demir" });
  const view = JSON.parse((await client.get(`/api/cases/${number}`)).text) as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [task] = view.tasks;
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "festsetzen" } };
  const sent = { id: "decide-log-1", type: "completeTask", task: task?.id, filling };
  expect((await post(`/api/cases/${number}/commands`, sent)).status).toBe(200);
  marked.push(number);
}

async function releases(): Promise<void> {
  const weber = await desk("weber");
  const service = { ...minimalService(), id: "marke-frei", title: "Markentitel" };
  await weber.post("/api/services", { content: { service, journeys: {} }, origin: null });
  const asked = await weber.post("/api/services/marke-frei/releases", {
    rev: 1,
    note: "Markennotiz",
    values: {},
  });
  const { releases: all } = JSON.parse(asked.text) as { releases: { hash: string }[] };
  const becker = await desk("becker");
  const yes = { hash: all[0]?.hash, verdict: "approved", reason: null };
  expect((await becker.post("/api/services/marke-frei/releases/1", yes)).status).toBe(200);
  marked.push("Markentitel", "Markennotiz", "Weber", "Becker");
}

/** An administrator, written by another process beside the server, takes somebody on. */
async function takesOn(): Promise<void> {
  const { client } = await desk("vogt");
  await client.get("/api/account");
  const store = await openStore(folder);
  const own = store.organisation("heuchelheim");
  const found = await own.records.get("person", "vogt");
  const { name, email } = (found?.content ?? {}) as { name: string; email: string };
  const admin = {
    id: "vogt",
    rev: found?.rev ?? 0,
    name,
    email,
    subject: null,
    roles: ["admin"],
    isActive: true,
    substitute: null,
  };
  await savePerson(own, admin);
  await store.close();
  const person = {
    id: "x",
    rev: 0,
    name: "Marke Neu",
    email: "neu.marke@example.org",
    roles: ["steueramt"],
    isActive: true,
    substitute: null,
  };
  let status = 0;
  // The server looks at who its people are every twenty seconds.
  for (let tries = 0; tries < 80 && status !== 200; tries += 1) {
    const { post } = await desk("vogt");
    const answer = await post("/api/people", person);
    status = answer.status;
    if (status === 200) {
      const { id } = JSON.parse(answer.text) as { id: string };
      expect((await post(`/api/people/${id}/invitation`, {})).status).toBe(200);
      marked.push(id);
    } else await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(status).toBe(200);
  marked.push("Vogt", "Miriam");
}

/** What else a day has: a note, an upload that is not taken, a lost key, hosts and secrets, a table that is none. */
async function andMore(): Promise<void> {
  const number = marked.find((word) => word.startsWith("HEU-")) ?? "";
  const becker = await desk("becker");
  const note = { id: "note-log-1", type: "addNote", text: "Markenvermerk" };
  expect((await becker.post(`/api/cases/${number}/commands`, note)).status).toBe(200);
  const citizen = createClient(server.url);
  await fillIn(citizen, {});
  const form = formIn((await citizen.get(`${base}/antrag/tiere`)).text);
  const body = new FormData();
  for (const [name, value] of form.entries) body.append(name, value);
  body.append("hunde[k1].nachweis", new Blob(["MZ Markeninhalt"], { type: "image/png" }), "Markendatei.png");
  expect((await citizen.raw(form.action, { method: "POST", body })).status).toBe(303);
  const lost = formIn((await citizen.get("/heuchelheim/vorgang/verloren")).text);
  const asked = [
    ...lost.entries.filter(([name]) => name === "_csrf"),
    ["number", number],
    ["email", "ada.marke@example.org"],
  ];
  expect((await citizen.post(lost.action, asked as never)).status).toBe(200);
  const admin = await desk("vogt");
  await admin.post("/api/connections/hosts", { hosts: ["markenhost.example.org"] });
  const secret = { name: "marke", host: "markenhost.example.org", value: "Markengeheimnis" };
  await admin.post("/api/connections/secrets", secret);
  await admin.post("/api/organisations/import", { csv: "Markentabelle;x" });
  marked.push(
    "Markenvermerk",
    "Markendatei",
    "Markeninhalt",
    "markenhost",
    "Markengeheimnis",
    "Markentabelle",
  );
}

async function goesWrong(): Promise<void> {
  const { post, client } = await desk("vogt");
  const credentials = {
    organisation: "heuchelheim",
    email: "neu.marke@example.org",
    password: "Markenpasswort",
    code: null,
  };
  await post("/api/session/password", credentials);
  await post("/api/cases/search", { text: 7 });
  await client.get("/heuchelheim/vorgang/MARKE-00000-00000-00000-00000");
  await client.get("/heuchelheim/Markenpfad?name=Markenfrage");
  await client.get("/Markenweg/b/c/d/e/f");
  await client.raw("/Markenpost/x/absenden", { method: "POST", body: "Markenleib" });
  marked.push(
    "Markenpasswort",
    "MARKE-",
    "Markenpfad",
    "Markenfrage",
    "Markenpost",
    "Markenleib",
    "Markenweg",
  );
}

describe("what a day of work leaves in the log", () => {
  it("is nobody's name, no answer, no address, no key, no number of a case", async () => {
    const citizen = createClient(server.url);
    await applies(citizen);
    await decides();
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await citizen.get("/heuchelheim/vorgang")).text.includes("Ihr Bescheid ist da")) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await citizen.get("/heuchelheim/vorgang/angaben.pdf");
    await releases();
    await takesOn();
    await andMore();
    await goesWrong();
    // The last lines are still on their way to us when their answers are here.
    await vi.waitFor(() => expect(server.output()).toContain('"none"'), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const output = server.output();
    expect(output.length).toBeGreaterThan(5000);
    for (const word of marked) expect([word, output.includes(word)]).toEqual([word, false]);
    expect(output).not.toMatch(/(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}/);
  }, 120_000);

  it("is lines of JSON with a request's id, its route's pattern, its status and how long it took", () => {
    const lines = server
      .output()
      .split("\n")
      .slice(0, -1)
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = lines.filter(({ event }) => event === "request");
    expect(requests.length).toBeGreaterThan(50);
    const declared = Object.values(routes).map(({ path }) => path.replaceAll(/\{([a-z]+)\}/g, ":$1"));
    for (const { request, method, route, status, ms, at } of requests) {
      expect(request).toMatch(/^[0-9a-f]{16}$/);
      expect(["GET", "POST", "DELETE"]).toContain(method);
      expect(Number.isInteger(status)).toBe(true);
      expect(typeof ms).toBe("number");
      expect(Date.parse(String(at))).toBeGreaterThan(0);
      expect(
        ["/", "none", "/:town", "/assets/*"].includes(String(route)) ||
          /:|\/amt|\/demo|\/health|\/ready/.test(String(route)) ||
          declared.includes(String(route)),
      ).toBe(true);
    }
    const seen = new Set(requests.map(({ route }) => route));
    for (const route of [
      "/:town/:service/absenden",
      "/api/cases/:number/commands",
      "/:town/vorgang/:key",
      "none",
    ])
      expect([route, seen.has(route)]).toEqual([route, true]);
  });

  it("and the files of the server beside its store hold no plain word of it", () => {
    for (const name of readdirSync(folder).filter((one) => !one.endsWith(".key")))
      for (const word of ["Rexmarke", "ada.marke", "Markenpasswort"])
        expect([name, word, readFileSync(join(folder, name)).includes(word)]).toEqual([name, word, false]);
  });
});

describe("metrics", () => {
  const asked = (headers: Record<string, string> = {}) => fetch(`${server.url}/metrics`, { headers });

  it("are told only to whoever has the token", async () => {
    for (const headers of [
      {},
      { authorization: "Bearer x" },
      { authorization: "Basic ein-geheimnis-der-aufsicht" },
      { authorization: "Bearer ein-geheimnis-der-aufsich" },
    ] as Record<string, string>[])
      expect((await asked(headers)).status).toBe(401);
    expect((await fetch(`${server.url}/metrics?token=ein-geheimnis-der-aufsicht`)).status).toBe(401);
  });

  it("count requests by pattern, cases by event, effects by outcome, lag and store; and name nobody", async () => {
    const answer = await asked({ authorization: "Bearer ein-geheimnis-der-aufsicht" });
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
    for (const line of [
      /blaupause_http_seconds_count\{route="\/:town\/:service\/absenden",method="POST",status="303"\} 1/,
      /blaupause_case_events_total\{type="caseStarted"\} 1/,
      /blaupause_effects_total\{kind="document",outcome="done"\} 1/,
      /blaupause_effect_lag_seconds_count [1-9]/,
      /blaupause_store_seconds_count\{call="cases\.append"\} [1-9]/,
      /blaupause_nodejs_eventloop_lag_seconds/,
    ])
      expect(text).toMatch(line);
    for (const word of marked.filter((one) => one.length > 5))
      expect([word, text.includes(word)]).toEqual([word, false]);
  });

  it("are not there without a token", async () => {
    const other = mkdtempSync(join(tmpdir(), "blaupause-metrics-"));
    const plain = await startServer(other);
    const { status } = await fetch(`${plain.url}/metrics`, { headers: { authorization: "Bearer " } });
    expect(status).toBe(404);
    await plain.end("SIGKILL");
    rmSync(other, { recursive: true, force: true });
  });
});
