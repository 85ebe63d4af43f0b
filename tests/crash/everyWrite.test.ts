import { tidy } from "@blaupause/server";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { seedInto } from "../builders/seededTowns.ts";
import { createClient } from "../security/client.ts";
import { deeds, START, type Browser, type Cookies, type Deed } from "./deeds.ts";
import { dyingTown } from "./dyingTown.ts";
import { whatIsThere } from "./whatIsThere.ts";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-every-write-"));
  folders.push(folder);
  return folder;
}
const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

interface Prepared {
  readonly from: string;
  readonly cookies: Cookies | undefined;
}
async function prepared({ prepare }: Deed): Promise<Prepared> {
  const folder = freshFolder();
  await seedInto(folder, START);
  const town = await dyingTown(folder, START);
  const cookies = (await prepare(town)) ?? undefined;
  await town.close();
  return { from: folder, cookies };
}

/** Does it, dies after so many writes, does it again on a server that was started anew; the writes, and what is there. */
async function tried({ from, cookies }: Prepared, deed: Deed, left: number) {
  const folder = freshFolder();
  cpSync(from, folder, { recursive: true });
  const at = deed.at ?? later(START, 60);
  const town = await dyingTown(folder, at);
  const browser: Browser = {
    client: cookies === undefined ? null : createClient(town.url, new Map(cookies)),
  };
  town.dying.arm(left);
  await deed.carryOut(town, browser).catch(() => undefined);
  const [writes, isDead] = [[...town.dying.written], town.dying.isDead()];
  await town.close();
  // What a dead process had claimed is free again by then.
  const again = await dyingTown(folder, later(at, 11));
  if (isDead) await deed.carryOut(again, browser);
  await again.work();
  await tidy(again.deps);
  const found = await whatIsThere(again.deps.store);
  await again.close();
  return { writes, isDead, found };
}

describe("P31 a server that is killed after any write, and whoever was not answered does it again", () => {
  it.each(deeds)(
    "$what: the state is that of a server that was never killed",
    async (deed) => {
      const ground = await prepared(deed);
      const whole = await tried(ground, deed, Infinity);
      console.log(`${deed.what}: ${whole.writes.length} writes: ${whole.writes.join(" ")}`);
      expect(whole.writes.length).toBeGreaterThan(1);
      for (const [index, write] of whole.writes.entries()) {
        const { isDead, found } = await tried(ground, deed, index + 1);
        expect({ write, isDead, found }).toEqual({ write, isDead: true, found: whole.found });
      }
    },
    120_000,
  );
});
