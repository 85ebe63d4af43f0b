import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  peopleOf,
  personById,
  savePerson,
  subjectKey,
  unboundKey,
  type KnownPerson,
} from "../people/person.ts";
import { openStore, type OrganisationStore, type Store } from "../store/index.ts";
import { together } from "../../../tests/auth/together.ts";
import type { Claims } from "./groups.ts";
import type { OidcSettings } from "./oidcSettings.ts";
import { personFrom } from "./personFrom.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-vouched-"));
let all: Store;
let store: OrganisationStore;
let towns = 0;
beforeAll(async () => {
  all = await openStore(folder);
});
beforeEach(() => {
  towns += 1;
  store = all.organisation(`stadt-${towns}`);
});
afterAll(async () => {
  await all.close();
  rmSync(folder, { recursive: true, force: true });
});

const ISSUER = "https://login.example";
const NEW_ISSUER = "https://neu.example";
const settings = (issuer = ISSUER, roles: OidcSettings["roles"] = {}): OidcSettings => ({
  issuer,
  clientId: "c",
  clientSecret: "s",
  rolesClaim: "groups",
  roles: { buero: ["steueramt"], leitung: ["admin"], betrieb: ["operator"], ...roles },
});
const claims = (more: Claims = {}): Claims => ({
  sub: "1",
  name: "Petra Lang",
  email: "lang@example.org",
  email_verified: true,
  groups: ["buero"],
  ...more,
});
async function isHere(more: Partial<KnownPerson> = {}): Promise<void> {
  const lang = { id: "lang", rev: 0, name: "Petra Lang", email: "lang@example.org", subject: null };
  await savePerson(store, { ...lang, roles: ["admin"], isActive: true, substitute: null, ...more });
}
const other = { id: "alt", name: "Ute Alt", email: "alt@example.org" };

describe("the last one who administers", () => {
  it("keeps that at her first sign-in at the provider, whose groups give it to nobody", async () => {
    await isHere();
    const came = await personFrom(store, settings(), claims());
    expect(came).toMatchObject({ id: "lang", roles: ["steueramt", "admin"], news: "roles-came" });
    expect(await personById(store, "lang")).toMatchObject({ roles: ["steueramt", "admin"] });
  });

  it("keeps it when her groups give her nothing any more; somebody who is barred is no other one", async () => {
    await isHere({ subject: subjectKey(ISSUER, "1") });
    await isHere({ ...other, isActive: false });
    expect(await personFrom(store, settings(), claims({ groups: [] }))).toMatchObject({ roles: ["admin"] });
  });

  it("loses it by her groups where somebody else has it", async () => {
    await isHere();
    await isHere(other);
    expect(await personFrom(store, settings(), claims())).toMatchObject({ roles: ["steueramt"] });
  });

  it("keeps what makes her an operator in the same way", async () => {
    await isHere({ subject: subjectKey(ISSUER, "1"), roles: ["operator"] });
    await isHere(other);
    const came = await personFrom(store, settings(), claims());
    expect(came).toMatchObject({ roles: ["steueramt", "operator"] });
  });

  it("is not taken over by an account whose address nobody has confirmed", async () => {
    await isHere();
    const { email_verified: _, ...unconfirmed } = claims();
    await expect(personFrom(store, settings(), unconfirmed)).rejects.toMatchObject({
      status: 403,
      code: "last-admin",
    });
    expect(await personById(store, "lang")).toMatchObject({ roles: ["admin"], subject: null, rev: 1 });
    // Whom her groups make one comes as everybody does.
    const groups = ["leitung"];
    expect(await personFrom(store, settings(), { ...unconfirmed, groups })).toMatchObject({ id: "lang" });
  });
});

describe("the last two who administer, at the same moment", () => {
  const two = ["1", "2"];
  const holders = async (role: string) =>
    (await peopleOf(store)).filter(({ isActive, roles }) => isActive && roles.includes(role));
  const comes = (sub: string, more: Claims = {}) =>
    personFrom(store, settings(), claims({ sub, email: `${sub}@example.org`, ...more }));

  it.each(["admin", "operator"])("do not both lose %s by their groups", async (role) => {
    for (const id of two)
      await isHere({ id, email: `${id}@example.org`, subject: subjectKey(ISSUER, id), roles: [role] });
    together(store);
    const came = await Promise.all(two.map((sub) => comes(sub)));
    const left = await holders(role);
    expect(left.length).toBeGreaterThan(0);
    // Whoever comes is told what she is by now, and what she got at the provider is hers all the same.
    for (const one of came) expect(one.roles).toEqual((await personById(store, one.id))?.roles);
    for (const one of came) expect(one.roles).toContain("steueramt");
  });

  it("are taken over by nobody whose address is not confirmed", async () => {
    for (const id of two) await isHere({ id, email: `${id}@example.org` });
    const unconfirmed = { email_verified: undefined };
    together(store);
    await Promise.allSettled(two.map((sub) => comes(sub, unconfirmed)));
    const left = await holders("admin");
    expect(left.length).toBeGreaterThan(0);
    for (const { subject } of left) expect(subject).toBeNull();
  });
});

describe("somebody whose account is another one now", () => {
  const steueramt = { roles: ["steueramt"] };

  it("of another provider is bound to it by her address; the old one keeps nobody out", async () => {
    await isHere({ ...steueramt, subject: subjectKey(ISSUER, "1") });
    const came = await personFrom(store, settings(NEW_ISSUER), claims({ sub: "77" }));
    expect(came).toMatchObject({ id: "lang", subject: subjectKey(NEW_ISSUER, "77"), isBound: true });
    expect(await peopleOf(store)).toHaveLength(1);
    expect(await personFrom(store, settings(NEW_ISSUER), claims({ sub: "77" }))).toMatchObject({
      isBound: false,
    });
  });

  it("is not bound to it by an address that is not confirmed, nor where her groups give her nothing", async () => {
    await isHere({ ...steueramt, subject: subjectKey(ISSUER, "1") });
    const stranger = await personFrom(store, settings(NEW_ISSUER), claims({ email_verified: false }));
    expect(stranger.id).not.toBe("lang");
    await expect(
      personFrom(store, settings(NEW_ISSUER), claims({ sub: "2", groups: [] })),
    ).rejects.toMatchObject({ code: "no-role" });
    expect(await personById(store, "lang")).toMatchObject({ subject: subjectKey(ISSUER, "1") });
  });

  it("of the same provider takes her over only once she is unbound, and reads why until then", async () => {
    await isHere({ ...steueramt, subject: subjectKey(ISSUER, "1") });
    const anew = () => personFrom(store, settings(), claims({ sub: "2" }));
    await expect(anew()).rejects.toMatchObject({ status: 403, code: "address-bound" });
    await savePerson(store, { ...(await personById(store, "lang"))!, subject: unboundKey("lang") });
    expect(await anew()).toMatchObject({ id: "lang", subject: subjectKey(ISSUER, "2"), isBound: true });
  });

  it("reads why where her address there is by now that of somebody else here", async () => {
    await isHere({ ...steueramt, subject: subjectKey(ISSUER, "1") });
    await isHere({ ...other, ...steueramt, subject: subjectKey(ISSUER, "2") });
    const moved = personFrom(store, settings(), claims({ email: other.email }));
    await expect(moved).rejects.toMatchObject({ code: "address-bound" });
  });

  it("who is barred stays outside with any account, and operators are nobody's to take", async () => {
    await isHere({ ...steueramt, subject: subjectKey(ISSUER, "1"), isActive: false });
    await isHere({ ...other, subject: subjectKey(ISSUER, "2"), roles: ["operator"] });
    const by = (email: string) => personFrom(store, settings(NEW_ISSUER), claims({ sub: "3", email }));
    await expect(by("lang@example.org")).rejects.toMatchObject({ code: "no-role" });
    await expect(by(other.email)).rejects.toMatchObject({ code: "address-bound" });
  });

  it("two of her browsers that come first at the same moment are one person", async () => {
    const came = await Promise.all([1, 2, 3].map(() => personFrom(store, settings(), claims())));
    expect(new Set(came.map(({ id }) => id)).size).toBe(1);
  });
});
