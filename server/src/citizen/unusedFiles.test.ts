import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@blaupause/model";
import type { Town } from "../offering/loadOffering.ts";
import { organisations } from "../seed/organisations.ts";
import { openStore, type Store } from "../store/index.ts";
import { dropReplacedFiles, dropUnusedFiles } from "./unusedFiles.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-files-"));
let store: Store;
let town: Town;
beforeAll(async () => {
  store = await openStore(folder);
  const [profile] = organisations;
  if (profile === undefined) throw new Error("no organisation");
  await store.platform.put({ id: profile.id, slug: profile.id, host: null, profile });
  town = { profile, store: store.organisation(profile.id) };
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

let drafts = 0;
/** A draft with so many uploads; their references, in order. */
async function draftWith(count: number): Promise<{ id: string; files: JsonObject[] }> {
  const id = `draft${(drafts += 1)}`;
  const expires = "2030-01-01T00:00:00.000Z";
  await town.store.drafts.create({ id, service: "s", program: "p", answers: {}, expires });
  const files: JsonObject[] = [];
  for (let number = 0; number < count; number += 1) {
    const about = { name: `${number}.pdf`, type: "application/pdf" };
    const put = await town.store.files.put({ owner: id, ...about, content: new Uint8Array(3), limit: 9 });
    if (put.ok) files.push({ id: put.file.id, size: 3, ...about });
  }
  return { id, files };
}
const left = async (id: string): Promise<string[]> =>
  (await town.store.files.list(id)).map(({ name }) => name).toSorted();
const filling = (answers: JsonObject) => ({ answers, unknown: [], lastKey: 1 });

describe("uploads that nothing refers to", () => {
  it("a page drops what it replaced, and nothing that another window may hold", async () => {
    const { id, files } = await draftWith(3);
    const [old = {}, fresh = {}] = files;
    await dropReplacedFiles(
      town,
      id,
      filling({ hunde: [{ $key: "k1", nachweis: old }] }),
      filling({ hunde: [{ $key: "k1", nachweis: fresh }] }),
    );
    expect(await left(id)).toEqual(["1.pdf", "2.pdf"]);
  });
  it("sending drops everything that the case's data does not refer to, and keeps what comes to the case", async () => {
    const { id, files } = await draftWith(3);
    const [used = {}] = files;
    await dropUnusedFiles(town, { id, hasFiles: true }, async () => {
      const letter = { name: "bescheid.pdf", type: "application/pdf", content: new Uint8Array(3), limit: 9 };
      await town.store.files.put({ owner: id, ...letter });
      return { ok: true, repeated: false, state: { data: { antrag: { hunde: [{ nachweis: used }] } } } };
    });
    expect(await left(id)).toEqual(["0.pdf", "bescheid.pdf"]);
  });
  it.each([
    ["was refused", { ok: false }],
    ["was made before", { ok: true, repeated: true, state: { data: {} } }],
  ] as const)("sending drops nothing when the case %s", async (_, result) => {
    const { id } = await draftWith(2);
    expect(await dropUnusedFiles(town, { id, hasFiles: true }, () => Promise.resolve(result))).toBe(result);
    expect(await left(id)).toEqual(["0.pdf", "1.pdf"]);
  });
});
