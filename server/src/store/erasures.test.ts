import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { erasuresFile, erasuresIn, noteErasure, readErasures } from "./erasures.ts";

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-erasures-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const one = (caseId: string) => ({ org: "a", caseId, at: "2026-03-02T08:00:00Z" });

it("E3 a line that a killed process began hides no other, wherever it broke off", async () => {
  const line = JSON.stringify(one("c2"));
  for (let length = 1; length < line.length; length += 1) {
    const file = erasuresFile(folderForTest());
    await noteErasure(file, one("c1"));
    appendFileSync(file, `\n${line.slice(0, length)}`);
    await noteErasure(file, one("c3"));
    expect((await readErasures(file))?.map(({ caseId }) => caseId)).toEqual(["c1", "c3"]);
  }
});

it("E3 a line that was written and is none any more is not passed over", async () => {
  const file = erasuresFile(folderForTest());
  for (const damaged of ["{}", "kaputt", '{"org":"a","caseId":7,"at":"x"}', "x".repeat(20)]) {
    writeFileSync(file, `${JSON.stringify(one("c1"))}\n${damaged}\n`);
    expect(await readErasures(file)).toBeNull();
  }
});

it("E3 several servers keep a list each in one folder, and all are found", async () => {
  const folder = folderForTest();
  const lists = ["", "blaupause-7d9f-x2", "b.c/d"].map((host) => erasuresFile(folder, host));
  await Promise.all(lists.map((file, index) => noteErasure(file, one(`c${index}`))));
  writeFileSync(join(folder, "master.key"), "");
  expect((await erasuresIn(folder)).toSorted()).toEqual(lists.toSorted());
  expect(await erasuresIn(join(folder, "nowhere"))).toEqual([]);
});
