import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@blaupause/server";
import { expect, it } from "vitest";
import { openTown } from "../stories/town.ts";

it("cookies that name organisations which are not there leave nothing in the server's memory", async () => {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-"));
  const store = await openStore(folder);
  const asked = new Set<string>();
  const organisation = (org: string) => {
    asked.add(org);
    return store.organisation(org);
  };
  const town = await openTown(undefined, { store: { ...store, organisation } });
  const before = asked.size;
  for (const name of ["erfunden1", "erfunden2", "x".repeat(3000), "__proto__", "..", "%00"]) {
    const answer = await fetch(`${town.url}/api/session`, { headers: { cookie: `bp_s=${name}.x` } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ person: null });
  }
  expect(asked.size).toBe(before);
  expect(town.log.filter(({ level }) => level === "error")).toEqual([]);
  await town.close();
  await store.close();
  rmSync(folder, { recursive: true });
});
