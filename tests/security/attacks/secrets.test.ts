import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeSecret } from "../../../server/src/outbound/connections.ts";
import { signedIn } from "../staff.ts";
import { openCalling, SECRET, type Calling } from "./calling.ts";

// ATTACKS: secrets of connectors. They go in, they go to their host, and nowhere else.

let calling: Calling;
beforeAll(async () => {
  calling = await openCalling();
});
afterAll(() => calling.close());
beforeEach(() => calling.reset());

describe("secrets", () => {
  it("go to no other host than their own, and none that is not there is made up", async () => {
    await calling.allow([`register.example:${calling.register.port}`], "other.example");
    expect(await calling.called(calling.at("/ok"))).toBe("secret-not-there");
    expect(await calling.called(calling.at("/ok"), "nie-da")).toBe("secret-not-there");
    expect(calling.register.asked).toEqual([]);
  });

  it("are never shown again, by no address, in no log, no event and no file", async () => {
    const somebody = await signedIn(calling.town, "keller");
    const host = `register.example:${calling.register.port}`;
    const saved = await somebody.post("/api/connections/secrets", { name: "register", host, value: SECRET });
    expect(saved).toMatchObject({ status: 200, body: { secrets: [{ name: "register", host }] } });
    expect(await calling.called(calling.at("/ok"))).toMatchObject({ status: 200 });
    const shown = [
      saved,
      await somebody.get("/api/connections"),
      await somebody.get("/api/log"),
      calling.town.log,
    ];
    expect(JSON.stringify(shown)).not.toContain(SECRET);
    const store = calling.town.deps.store.organisation("heuchelheim");
    for (const { caseId } of (await store.cases.list({ limit: 200 })).cases)
      expect(
        JSON.stringify([await store.cases.load(caseId), await store.cases.events(caseId)]),
      ).not.toContain(SECRET);
    for (const name of readdirSync(calling.town.folder))
      expect(readFileSync(join(calling.town.folder, name)).includes(SECRET), name).toBe(false);
    // Of the same name, and of another organisation: nobody is lent it.
    await removeSecret(store, "register");
    expect(await calling.called(calling.at("/ok"))).toBe("secret-not-there");
    expect((await somebody.remove("/api/connections/secrets/register")).body).toMatchObject({ secrets: [] });
  });

  it("that go to another host from now on say so in the log, from which to which", async () => {
    const somebody = await signedIn(calling.town, "keller");
    for (const host of ["a.example", "b.example"])
      await somebody.post("/api/connections/secrets", { name: "wandert", host, value: SECRET });
    const { body } = await somebody.get("/api/log");
    const lines = (body as { entries: { what: string; about: string; changed?: object[] }[] }).entries;
    expect(lines.filter(({ what }) => what === "secret-saved").slice(0, 2)).toMatchObject([
      { changed: [{ field: "hosts", from: ["a.example"], to: ["b.example"] }] },
      { changed: [{ field: "hosts", from: [], to: ["a.example"] }] },
    ]);
    await somebody.remove("/api/connections/secrets/wandert");
  });

  it("carry no line into a header, and no host is anything but a host", async () => {
    const somebody = await signedIn(calling.town, "keller");
    for (const value of ["a\r\nx-admin: 1", "a b", "", "ä"])
      expect(
        await somebody.post("/api/connections/secrets", { name: "x", host: "a.example", value }),
      ).toMatchObject({
        status: 422,
      });
    for (const host of ["*", "a.example/x", "A.example", "a@b", "a.example:x"])
      expect((await somebody.post("/api/connections/hosts", { hosts: [host] })).status).toBe(422);
  });
});
