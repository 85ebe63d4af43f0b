import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDriver } from "../../server/src/store/driver.ts";
import { DATABASE } from "../../server/src/store/sqlite/open.ts";
import { createClient, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { PASSWORD, withPassword } from "./withPassword.ts";

// What nobody can open any more in the log of changes keeps nobody from her work.

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await withPassword(town, "heuchelheim", { id: "alt", name: "Petra Alt", roles: ["admin"] });
});
afterAll(() => town.close());

function damages(where: string): void {
  const driver = openDriver(join(town.folder, DATABASE));
  driver.exec(`UPDATE records SET content = x'00' WHERE org = 'heuchelheim' AND ${where}`);
  driver.close();
}
async function enters(client: Client): Promise<number> {
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const email = "alt@heuchelheim.example";
  const body = JSON.stringify({ organisation: "heuchelheim", email, password: PASSWORD, code: null });
  return (await client.raw("/api/session/password", { method: "POST", headers, body })).status;
}
async function logSeenBy(client: Client) {
  const { isWhole, entries } = JSON.parse((await client.get("/api/log")).text) as {
    isWhole: boolean;
    entries: { what: string }[];
  };
  return { isWhole, signedIn: entries.filter(({ what }) => what === "signed-in").length };
}

describe("signing in where the log of changes is damaged", () => {
  it("goes on, is written down, and the log is told to be broken", async () => {
    const client = createClient(town.url);
    expect(await enters(client)).toBe(200);
    expect(await logSeenBy(client)).toEqual({ isWhole: true, signedIn: 1 });
    damages("kind = 'log-head'");
    expect(await enters(createClient(town.url))).toBe(200);
    expect(await logSeenBy(client)).toEqual({ isWhole: false, signedIn: 2 });
    expect(await enters(createClient(town.url))).toBe(200);
    expect(await logSeenBy(client)).toEqual({ isWhole: false, signedIn: 3 });
    expect(town.log.filter(({ event }) => event === "log-not-written")).toEqual([]);
  });

  it("goes on where no entry at all can be opened", async () => {
    damages("kind IN ('log', 'log-head')");
    const client = createClient(town.url);
    expect(await enters(client)).toBe(200);
    expect(await logSeenBy(client)).toEqual({ isWhole: false, signedIn: 1 });
  });

  it("goes on where the line cannot be written, and operators are told of it", async () => {
    const driver = openDriver(join(town.folder, DATABASE));
    driver.exec(`CREATE TRIGGER no_log BEFORE INSERT ON records WHEN NEW.kind = 'log'
      BEGIN SELECT RAISE(ABORT, 'no'); END`);
    expect(await enters(createClient(town.url))).toBe(200);
    driver.exec("DROP TRIGGER no_log");
    driver.close();
    const told = town.log.filter(({ event }) => event === "log-not-written");
    expect(told).toMatchObject([{ level: "error", org: "heuchelheim", code: "signed-in" }]);
  });
});
