import { describe, expect, it } from "vitest";
import { dataPlaces } from "../../../tests/builders/dataPlaces.ts";
import { mongo } from "../../../tests/mongo/database.ts";
import { accountOf, saveAccount } from "../auth/account.ts";
import { saveOidcSettings } from "../auth/oidcSettings.ts";
import { SESSION } from "../auth/sessions.ts";
import { newSecret } from "../auth/totp.ts";
import { readLog } from "../people/readLog.ts";
import { peopleOf, savePerson, subjectKey } from "../people/person.ts";
import { openStore, type OrganisationStore } from "../store/index.ts";
import type { DataPlace } from "../store/place.ts";
import { runAdmin } from "./command.ts";

const { freshFolder, inFolder, inMongo } = dataPlaces("person");
const stores: Readonly<Record<string, () => DataPlace>> = {
  SQLite: inFolder,
  ...(mongo === null ? {} : { MongoDB: inMongo }),
};

const env = { BLAUPAUSE_URL: "https://amt.example" };
const run = (place: DataPlace, words: string, ...values: readonly string[]) =>
  runAdmin([...words.split(" "), ...values], place, env);
const add = (place: DataPlace, more: Readonly<Record<string, string>> = {}) => {
  const given = {
    organisation: "a",
    name: "Petra Lang",
    email: "Lang@Example.org",
    roles: "admin,operator",
    ...more,
  };
  return run(place, "person add", ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]));
};

async function withTowns(place: DataPlace): Promise<DataPlace> {
  const store = await openStore(place.folder, { url: place.url });
  for (const id of ["a", "b"])
    await store.platform.put({ id, slug: id, host: null, profile: { id, name: `Stadt ${id}` } });
  await store.platform.put({
    id: "probe-a",
    slug: "probe-a",
    host: null,
    profile: { id: "probe-a", rehearsal: true },
  });
  await store.close();
  return place;
}
async function inside<T>(
  { folder, url }: DataPlace,
  look: (own: OrganisationStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(folder, { url });
  return look(store.organisation("a")).finally(() => store.close());
}
const known = (place: DataPlace) =>
  inside(place, async (own) => ({ people: await peopleOf(own), log: (await readLog(own)).entries }));

describe.each(Object.entries(stores))("on %s, blaupause person", (_name, fresh) => {
  it("add takes somebody on, says so in the log, and shows a link that counts once", async () => {
    const place = await withTowns(fresh());
    const said = await add(place);
    expect(said.exit).toBe(0);
    const { people, log } = await known(place);
    expect(people).toMatchObject([
      { name: "Petra Lang", email: "Lang@Example.org", roles: ["admin", "operator"] },
    ]);
    const { id = "" } = people[0] ?? {};
    expect(log).toMatchObject([{ by: "command-line", what: "person-added", about: id }]);
    const [, token = ""] =
      new RegExp(`https://amt\\.example/amt/passwort#a\\.${id}\\.(\\S+)`).exec(said.lines[1] ?? "") ?? [];
    expect(token.length).toBeGreaterThan(40);
    // What opens the account is not in the store.
    const account = await inside(place, (own) => accountOf(own, id));
    expect(account.password).toBeNull();
    expect(JSON.stringify(account)).not.toContain(token);
  });

  it("add refuses in a sentence, and nobody is taken on", async () => {
    const place = await withTowns(fresh());
    const refusals = {
      "organisation-unknown": { organisation: "c" },
      "name-missing": { name: " " },
      "email-not-valid": { email: "lang" },
      "role-unknown": { roles: "admin,koenigin" },
    };
    for (const [code, more] of Object.entries(refusals)) {
      const { exit, json, lines } = await add(place, more);
      expect([exit, (json as { error: { code: string } }).error.code]).toEqual([1, code]);
      expect(lines[0]).toMatch(/^[„A-ZÄÖÜ].*\. ?.*\)$/);
    }
    expect((await add(place, { organisation: "probe-a" })).exit).toBe(1);
    expect(await known(place)).toEqual({ people: [], log: [] });
    await add(place);
    expect(await add(place, { name: "Andere", email: "lang@example.org" })).toMatchObject({
      exit: 1,
      json: { error: { code: "email-taken" } },
    });
    expect((await known(place)).people).toHaveLength(1);
    // The same address may work for another town.
    expect((await add(place, { organisation: "b" })).exit).toBe(0);
  });

  it("link makes the one before worthless, and only for somebody who is there", async () => {
    const place = await withTowns(fresh());
    const before = await add(place);
    const link = () => run(place, "person link", "--organisation", "a", "--email", "lang@example.org");
    const after = await link();
    expect(after.lines[1]).toContain("/amt/passwort#a.");
    expect(after.lines[1]).not.toBe(before.lines[1]);
    const nobody = await run(place, "person link", "--organisation", "a", "--email", "x@example.org");
    expect(nobody).toMatchObject({ exit: 1, json: { error: { code: "person-unknown" } } });
    expect((await known(place)).log.map(({ what }) => what)).toEqual(["person-added", "person-invited"]);
  });

  const linkFor = (place: DataPlace, ...more: readonly string[]) =>
    run(place, "person link", "--organisation", "a", "--email", "lang@example.org", ...more);
  const idIn = async (place: DataPlace): Promise<string> => (await known(place)).people[0]?.id ?? "";

  it("link says that a password opens nothing for whoever comes by the provider, and makes none", async () => {
    const place = await withTowns(fresh());
    await add(place, { roles: "author" });
    await inside(place, async (own) => {
      const [person] = await peopleOf(own);
      await savePerson(own, { ...person!, subject: subjectKey("https://login.example", "1") });
      await saveOidcSettings(own, {
        issuer: "https://login.example",
        clientId: "c",
        clientSecret: "s",
        rolesClaim: "groups",
        roles: {},
      });
    });
    const said = await linkFor(place);
    expect(said).toMatchObject({ exit: 1, json: { error: { code: "by-provider" } } });
    expect(said.lines[0]).toMatch(/Anmeldedienst.*\(by-provider\)$/);
    expect((await known(place)).log.map(({ what }) => what)).toEqual(["person-added"]);
    // Who administers comes in by a password too, for the day the provider is away.
    await inside(place, async (own) => {
      const [person] = await peopleOf(own);
      await savePerson(own, { ...person!, roles: ["admin"] });
    });
    expect((await linkFor(place)).exit).toBe(0);
  });

  it("link takes away a second factor that is lost only where it is asked to, and says so", async () => {
    const place = await withTowns(fresh());
    await add(place);
    const id = await idIn(place);
    const totp = { secret: newSecret(), isOn: true, usedStep: 0 };
    await inside(place, async (own) => {
      await saveAccount(own, id, { ...(await accountOf(own, id)), totp });
      const expires = "2999-01-01T00:00:00.000Z";
      await own.records.save({ kind: SESSION, id: "s", rev: 0, expires, content: { person: id } });
    });
    const kept = await linkFor(place);
    expect(kept.lines.join("\n")).toContain("--without-second-factor");
    expect(await inside(place, (own) => accountOf(own, id))).toMatchObject({ totp });
    const said = await linkFor(place, "--without-second-factor");
    expect(said).toMatchObject({ exit: 0, json: { withoutSecondFactor: true } });
    expect(said.lines.join("\n")).toContain("Der zweite Faktor ist ausgeschaltet");
    expect(await inside(place, (own) => accountOf(own, id))).toMatchObject({ totp: null });
    expect(await inside(place, ({ records }) => records.get(SESSION, "s"))).toBeNull();
    const { log } = await known(place);
    expect(log.map(({ what }) => what)).toEqual([
      "person-added",
      "person-invited",
      "second-factor-removed",
      "person-invited",
    ]);
    expect(log[2]).toMatchObject({ by: "command-line", about: id });
    // There is none any more: nothing is said of it, and nothing is noted.
    expect(await linkFor(place, "--without-second-factor")).toMatchObject({ exit: 0 });
    expect((await known(place)).log).toHaveLength(5);
    expect((await run(place, "person list", "--without-second-factor")).exit).toBe(2);
  });

  it("list names who may sign in, without what opens an account", async () => {
    const place = await withTowns(fresh());
    await add(place);
    const all = await run(place, "person list");
    expect(all.lines).toEqual([
      "a (Stadt a): 1",
      "  Petra Lang, Lang@Example.org: admin, operator",
      "b (Stadt b): niemand",
    ]);
    expect(await run(place, "person list", "--organisation", "b")).toMatchObject({
      json: { organisations: [{ id: "b", people: [] }] },
    });
    expect((await run(place, "person list", "--organisation", "c")).exit).toBe(1);
  });
});

it("blaupause person makes nothing where nothing is, and knows its own words", async () => {
  const empty = { folder: freshFolder() };
  expect(await add(empty)).toMatchObject({ exit: 1, json: { error: { code: "nothing-here" } } });
  for (const words of ["person", "person remove", "person list more"])
    expect((await run(empty, words)).exit).toBe(2);
  expect((await run(empty, "person list", "--roles", "admin")).exit).toBe(2);
});
