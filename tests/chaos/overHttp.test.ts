import { openStore, stateOf } from "@blaupause/server";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { openPair, type Pair } from "./pair.ts";
import { patientClient } from "./patient.ts";
import { appliesFor, worksOff } from "./people.ts";
import { chance } from "./random.ts";

const seed = Number(process.env["CHAOS_SEED"] ?? Date.now() % 1_000_000);
const PEOPLE = 60;
const AT_ONCE = 6;
/** Longer than a lease: what a dead server had claimed is done by then. */
const SETTLED_MS = 90_000;

const folder = mkdtempSync(join(tmpdir(), "blaupause-chaos-http-"));
let pair: Pair | null = null;
afterAll(async () => {
  await pair?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is there of each case: whose dog, how it stands, its chain, letters, files and mails. */
async function found() {
  const store = await openStore(folder);
  const { cases, files, mails } = store.organisation("heuchelheim");
  const { cases: all } = await cases.list({ limit: 200 });
  const told = all.map(async ({ caseId, number }) => {
    const record = await cases.load(caseId);
    const state = record === null ? null : stateOf(record);
    const antrag = state?.data["antrag"] as { hunde: readonly { name: string }[] } | undefined;
    const sent = await mails.list({ caseId, limit: 50 });
    return {
      dog: antrag?.hunde[0]?.name,
      number,
      status: state?.status,
      chain: (await cases.verify(caseId)).ok,
      files: (await files.list(caseId)).map(({ name }) => name.split("-")[0]).toSorted(),
      mails: sent.map(({ content }) => (content as { subject: string }).subject.split(" ")[1]).toSorted(),
    };
  });
  const cleared = await Promise.all(told);
  await store.close();
  return cleared;
}

/** Looks again until everything is closed; what it comes to in the end. */
async function settled(): Promise<Awaited<ReturnType<typeof found>>> {
  const until = performance.now() + SETTLED_MS;
  for (;;) {
    const all = await found();
    if (all.every(({ status }) => status === "closed") || performance.now() > until) return all;
    await pause(1000);
  }
}

it(`P13 P29 P30 P31 ${PEOPLE} people apply, some with a file, and two decide, by the pages and forms of two servers that are killed again and again: each has one case, one letter, each mail once`, async () => {
  const { urls, disturb } = (pair = await openPair(folder, chance(seed)));
  const seen = { again: 0 };
  const told = new Map<string, string>();
  const left = Array.from({ length: PEOPLE }, (_, at) => `Hund ${at + 1}`);
  let isOver = false;
  // Half of them at each server: whichever dies, somebody was about to send something.
  const applying = Array.from({ length: AT_ONCE }, async (_, at) => {
    for (let name = left.shift(); name !== undefined; name = left.shift())
      told.set(name, await appliesFor(patientClient(urls, seen, at), name, hasUpload(name)));
  });
  const deciding = ["vogt", "becker"].map((person, at) =>
    worksOff(patientClient(urls, seen, at), person, () => isOver),
  );
  const killing = disturb(() => isOver);
  await Promise.all(applying).finally(() => (isOver = true));
  const [killed] = await Promise.all([killing, ...deciding]);
  const all = await settled();
  await pair.close();
  console.log(`chaos over HTTP: ${JSON.stringify({ seed, people: PEOPLE, ...killed, ...seen })}`);
  expect(all.map(({ dog, number }) => [dog, number]).toSorted()).toEqual([...told].toSorted());
  for (const { dog = "", number: _, ...rest } of all) expect([dog, rest]).toEqual([dog, expected(dog)]);
  expect(seen.again).toBeGreaterThan(0);
}, 240_000);

const hasUpload = (name: string): boolean => name.endsWith("5");
const expected = (name: string): object => ({
  status: "closed",
  chain: true,
  files: hasUpload(name) ? ["befreiung", "nachweis.pdf"] : ["bescheid"],
  mails: ["Anmeldung", "Bescheid"],
});
