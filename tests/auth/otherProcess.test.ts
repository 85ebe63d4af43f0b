import { openStore } from "@blaupause/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openTown, served, type Town } from "../stories/town.ts";

const start = "2026-07-10T07:00:00.000Z";
let town: Town;
let other: Town;
beforeAll(async () => {
  town = await openTown(start);
  const store = await openStore(town.folder, { url: town.database });
  other = await served(town, start, { store });
});
afterAll(async () => {
  await other.close();
  await town.close();
});

it("a new colleague is signed in at once at every server process", async () => {
  await signedIn(other, "weber");
  const { client } = await signedIn(town, "becker");
  const { text } = await client.at(other.url).get("/api/session");
  expect(JSON.parse(text)).toMatchObject({ person: { id: "becker" } });
});
