import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { openStore } from "../index.ts";
import type { OrganisationStore } from "../port.ts";

const PROGRAM = join(import.meta.dirname, "crash.contract.ts");

/** Runs the writing process, kills it after some lines, and gives the last seq it said by case. */
async function writeUntilKilled(folder: string, round: number, lines: number) {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, folder, String(round)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = new Map<string, number>();
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [caseId = "", seq] = line.split(" ");
    said.set(caseId, Number(seq));
    if ((count += 1) === lines) child.kill("SIGKILL");
  }
  return said;
}

async function expectWhole({ cases }: OrganisationStore, caseId: string): Promise<number> {
  const found = await cases.load(caseId);
  const seq = found?.seq ?? 0;
  expect(found?.state).toEqual({ seq });
  expect(await cases.events(caseId)).toHaveLength(seq);
  expect(await cases.tasks(caseId)).toHaveLength(seq / 2);
  expect(await cases.effects(caseId)).toHaveLength(seq / 2);
  expect(await cases.verify(caseId)).toEqual({ ok: true });
  return seq;
}

it("P31 keeps every step it confirmed, and none by half, when two processes are killed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "blaupause-crash-"));
  for (const [round, lines] of [40, 201].entries()) {
    const [one, two] = await Promise.all([
      writeUntilKilled(folder, 2 * round, lines),
      writeUntilKilled(folder, 2 * round + 1, lines),
    ]);
    const store = await openStore(folder);
    const organisation = store.organisation("a");
    expect([one.size, two.size]).not.toContain(0);
    for (const [caseId, seq] of [...one, ...two])
      expect(await expectWhole(organisation, caseId)).toBeGreaterThanOrEqual(seq);
    const { cases } = await organisation.cases.list({ limit: 100 });
    for (const { caseId } of cases) await expectWhole(organisation, caseId);
    await store.close();
  }
  await rm(folder, { recursive: true });
});
