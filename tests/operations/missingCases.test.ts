import { enterCases } from "@blaupause/server";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runAdmin } from "../../server/src/admin/command.ts";
import { openDriver } from "../../server/src/store/driver.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";
import { applies as tries, told } from "../builders/toldService.ts";

// Somebody who may write into the database takes a whole case out of it: the next audit says which one.

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
const audit = () => runAdmin(["verify-audit"], { folder: town.folder, url: town.database }, {});

async function triesOut(): Promise<void> {
  const weber = await signedIn(town, "weber");
  await weber.post("/api/services", { content: { service: told("probiert"), journeys: {} }, origin: null });
  const opened = await weber.post("/api/services/probiert/trial", { values: {} });
  await tries(town, new URL((opened.body as { url: string }).url).pathname);
}

function takesAway(number: string): void {
  const driver = openDriver(join(town.folder, "blaupause.sqlite"));
  const [row] = driver.prepare("SELECT id FROM cases WHERE org = 'heuchelheim' AND number = ?").all(number);
  const id = String(row?.["id"]);
  for (const table of ["events", "tasks", "effects", "waits", "mails"])
    driver.exec(`DELETE FROM ${table} WHERE org = 'heuchelheim' AND case_id = '${id}'`);
  for (const table of ["keys", "files"])
    driver.exec(`DELETE FROM ${table} WHERE org = 'heuchelheim' AND owner = '${id}'`);
  driver.exec(`DELETE FROM cases WHERE org = 'heuchelheim' AND id = '${id}'`);
  driver.close();
}

it("E4 a case that was taken away whole is named by its number; cases of trials are nobody's", async () => {
  for (let count = 0; count < 3; count += 1) await applies(town);
  await triesOut();
  town.goTo("2026-07-10T07:10:00.000Z");
  await enterCases(town.deps);
  expect(await audit()).toMatchObject({ exit: 0, json: { entered: 3, missing: 0 } });
  takesAway("HEU-2026-00002");
  const { exit, json, lines } = await audit();
  expect(exit).toBe(1);
  expect(json).toMatchObject({ ok: false, badCount: 0, badLogs: [], missing: 1 });
  expect(lines).toEqual([
    expect.stringMatching(
      /^heuchelheim, Vorgang HEU-2026-00002 \([\w-]+, eingegangen 2026-07-10T07:.*\): fehlt ganz, .*\. \(case-missing\)$/,
    ),
  ]);
});

it("a register that cannot be kept keeps no other organisation's from being kept, and is logged", async () => {
  await applies(town);
  town.goTo("2026-07-10T07:30:00.000Z");
  const { store } = town.deps;
  const broken = store.organisation("hessen");
  const heads = () => Promise.reject(new TypeError("damaged"));
  const organisation = (id: string) =>
    id === "hessen" ? { ...broken, cases: { ...broken.cases, heads } } : store.organisation(id);
  await enterCases({ ...town.deps, store: { ...store, organisation } });
  const failed = town.log.filter(({ event }) => event === "job-failed");
  expect(failed).toEqual([expect.objectContaining({ job: "enter-cases hessen", code: "TypeError" })]);
  expect((await audit()).json).toMatchObject({ entered: 4 });
});

it("E4 an organisation whose row was taken away is named: its cases are looked at by nobody", async () => {
  const driver = openDriver(join(town.folder, "blaupause.sqlite"));
  driver.exec("DELETE FROM organisations WHERE id = 'heuchelheim'");
  driver.close();
  const { exit, json, lines } = await audit();
  expect(exit).toBe(1);
  expect(json).toMatchObject({ ok: false, missingOrganisations: ["heuchelheim"] });
  expect(lines[0]).toMatch(/^heuchelheim: Die Organisation fehlt.*\(organisation-missing\)$/);
});
