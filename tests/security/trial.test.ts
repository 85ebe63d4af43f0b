import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import type { Deps } from "@blaupause/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";
import { answered, createClient, formIn } from "./client.ts";
import { signedIn } from "./staff.ts";

// A draft that is tried out lives apart: what it sends reaches nobody, what it does is no figure, and no number is used.

const sent: string[] = [];
const counted: string[] = [];
const nothing = (): void => {};
const watch: Deps["watch"] = {
  request: nothing,
  store: nothing,
  told: nothing,
  event: (type) => counted.push(type),
  effect: (kind) => counted.push(kind),
  lag: () => counted.push("lag"),
};

let town: Town;
beforeAll(async () => {
  town = await openTown(undefined, {
    watch,
    sendMail: async ({ to }) => {
      sent.push(to);
    },
  });
});
afterAll(() => town.close());

const { process, ...rest } = minimalService();
/** Whoever sends it gets a mail. */
const told = (id: string): Service => ({
  ...rest,
  id,
  forms: {
    antrag: { title: "Antrag", fields: [{ id: "email", type: "email", label: "E-Mail", required: true }] },
  },
  applicant: { name: { feel: "antrag.email" }, email: { feel: "antrag.email" } },
  documents: { brief: { title: "Eingang", blocks: [{ id: "a", type: "paragraph", text: "Guten Tag," }] } },
  process: {
    nodes: {
      ...process.nodes,
      eingang: {
        type: "startEvent",
        title: "Eingang",
        form: "antrag",
        outgoing: [{ id: "f1", to: "mail" }],
      },
      mail: {
        type: "serviceTask",
        title: "Eingang bestätigen",
        connector: "mail",
        with: { to: { feel: "applicant.email" }, document: "brief" },
        outgoing: [{ id: "f3", to: "pruefen" }],
      },
    },
  },
});

async function applies(path: string): Promise<void> {
  const client = createClient(town.url);
  const { location } = await client.post(`${path}/antrag`, formIn((await client.get(path)).text).entries);
  await client.get(new URL(location ?? "", town.url).pathname);
  const page = formIn((await client.get(`${path}/antrag/seite`)).text);
  await client.post(page.action, answered(page, { email: "jana@example.org" }, [["_do", "next"]]));
  await client.post(`${path}/absenden`, formIn((await client.get(`${path}/pruefen`)).text).entries);
  await town.work();
}

it("nobody is written to, nothing is counted, and the town's own numbers go on where they were", async () => {
  const weber = await signedIn(town, "weber");
  const content = { service: told("probiert"), journeys: {} };
  expect((await weber.post("/api/services", { content, origin: null })).status).toBe(200);
  const opened = await weber.post("/api/services/probiert/trial", { values: {} });
  const path = new URL((opened.body as { url: string }).url).pathname;
  await applies(path);
  const trial = town.deps.store.organisation(path.split("/")[1] ?? "");
  const [mine] = (await trial.cases.list({ limit: 9 })).cases;
  expect(mine?.number).toMatch(/^PROBE-/);
  const kept = await trial.mails.list({ limit: 9 });
  expect(kept.map(({ content: mail }) => (mail as { to: string }).to)).toContain("jana@example.org");
  expect([sent, counted]).toEqual([[], []]);

  // The same service for real: that is what would have been seen.
  await weber.post("/api/services/probiert/releases", { rev: 1, note: "", values: {} });
  const becker = await signedIn(town, "becker");
  const { releases } = (await becker.get("/api/services/probiert/releases")).body as {
    releases: { hash: string }[];
  };
  const yes = { hash: releases[0]?.hash ?? "", verdict: "approved", reason: null };
  expect((await becker.post("/api/services/probiert/releases/1", yes)).status).toBe(200);
  await applies("/heuchelheim/probiert");
  const [real] = (await town.deps.store.organisation("heuchelheim").cases.list({ limit: 9 })).cases;
  expect(real?.number).toMatch(/-00001$/);
  expect(sent).toEqual(["jana@example.org"]);
  expect(new Set(counted)).toEqual(new Set([...counted, "taskCreated", "mail", "lag"]));
});
