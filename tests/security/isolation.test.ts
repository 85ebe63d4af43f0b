import { openApi } from "@blaupause/api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { createClient, formIn } from "./client.ts";
import { asking, type Ask, type Said } from "./isolation/asking.ts";
import { call } from "./isolation/calling.ts";
import { hasCase, thingsOf } from "./isolation/estate.ts";
import { kept } from "./isolation/kept.ts";
import { may } from "./isolation/may.ts";
import {
  names,
  namesThing,
  operations,
  SAYS_WHERE,
  type Operation,
  type OperationName,
} from "./isolation/operations.ts";
import { OTHER, OWN, REFUSED, ROLES, SECRETS, staff, type Role } from "./isolation/roles.ts";
import { addressOf, browsersOf, PASSWORD, resetLink, takesOn, type Browsers } from "./isolation/staff.ts";
import { nothing, type Things } from "./isolation/things.ts";
import { keyAt, waysOf, type Way } from "./isolation/ways.ts";

// Every operation of the OpenAPI document, asked by everybody there is: about what belongs to Heuchelheim, by its own
// people and by those of Kassel. What each may do is written down by hand in isolation/may.ts; a new operation does not
// pass before it stands there.

let town: Town;
let browsers: Browsers;
let ask: Ask;
let cases: Readonly<Record<typeof OWN | typeof OTHER, Pick<Things, "number" | "file">>>;

beforeAll(async () => {
  // This is one address that asks for everything.
  town = await openTown(undefined, { guesses: 100_000 });
  browsers = browsersOf(town);
  ask = asking(browsers);
  const at = { town, browsers };
  cases = { [OWN]: await hasCase({ ...at, org: OWN }), [OTHER]: await hasCase({ ...at, org: OTHER }) };
  for (const org of [OWN, OTHER] as const) for (const role of staff) await takesOn(town, org, role);
}, 120_000);
afterAll(() => town.close());

const own = (operation: Operation) => thingsOf({ town, browsers, org: OWN }, cases[OWN], operation);
const others = (operation: Operation) => thingsOf({ town, browsers, org: OTHER }, cases[OTHER], operation);
const plain: Way = { path: OWN, body: OWN };

/** How often who was asked what, printed at the end. */
const asked = { let: 0, done: 0, refused: 0, compared: 0, foreign: 0, likeNever: 0 };

/** Whose case it is, is no role of an operation: to others it is not there. Everywhere else a refusal says that it is one. */
const HIDDEN: readonly OperationName[] = [
  ...(["readCase", "readFile", "commandCase", "previewTask"] as const),
  ...(["uploadFile", "holdCase", "releaseHold"] as const),
];
/** It is not there, or signing in did not succeed: neither says anything of a role. */
const isMissing = ({ status, text }: Said): boolean =>
  status === 404 || (status === 401 && /wrong-credentials|locked/.test(text));

function expectLet(name: OperationName, role: Role, said: Said): void {
  asked.let += 1;
  if (said.status < 300) asked.done += 1;
  expect([name, role, isMissing(said) || !REFUSED.includes(said.status)]).toEqual([name, role, true]);
}
function expectRefused(name: OperationName, role: Role, said: Said): void {
  asked.refused += 1;
  const expected = role === "nobody" ? 401 : HIDDEN.includes(name) ? 404 : 403;
  expect([name, role, said.status]).toEqual([name, role, expected]);
  for (const secret of SECRETS) expect(said.text).not.toContain(secret);
}

describe("every operation of the document, asked by everybody", () => {
  it("stands in the table", () => {
    const { paths } = openApi() as { paths: Record<string, Record<string, { operationId: string }>> };
    const documented = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(Object.keys(may).toSorted()).toEqual(documented.toSorted());
    expect(names.toSorted()).toEqual(documented.toSorted());
  });

  it.each(names)(
    "%s answers only whom the table allows, and tells the others not what there is",
    async (name) => {
      const operation: Operation = operations[name];
      const askFor = (role: Role, things: Things) =>
        ask({ org: OWN, role }, { name, way: plain, key: "", things: { [OWN]: things, [OTHER]: nothing } });
      let real = await own(operation);
      for (const role of ROLES) {
        const said = await askFor(role, real);
        if (may[name].includes(role)) {
          expectLet(name, role, said);
          // It may have been taken away.
          if (operation.method !== "get") real = await own(operation);
        } else {
          expectRefused(name, role, said);
          asked.compared += 1;
          expect([name, role, said]).toEqual([name, role, await askFor(role, nothing)]);
        }
      }
    },
  );

  /** The routes are the same on either store: on the slow second one each role asks in one way, and all ways in turn. */
  const isInTurn = process.env["TOWN_STORE"] === "MongoDB";
  const waysFor = (name: OperationName, role: Role) => {
    const all = waysOf(name, operations[name]);
    const turn = names.indexOf(name) + ROLES.indexOf(role);
    return isInTurn ? all.slice(turn % all.length).slice(0, 1) : all;
  };

  it.each(names)("%s tells Kassel nothing of Heuchelheim, and changes nothing there", async (name) => {
    const operation: Operation = operations[name];
    const real = { [OWN]: await own(operation), [OTHER]: await others(operation) };
    const before = await kept(town);
    expect(before.length).toBeGreaterThan(50);
    for (const role of ROLES)
      for (const [how, way] of waysFor(name, role)) {
        const what = { name, way, key: keyAt(asked.foreign) };
        const said = await ask({ org: OTHER, role }, { ...what, things: real });
        asked.foreign += 1;
        for (const secret of SECRETS)
          expect([name, role, how, said.text.includes(secret)]).toEqual([name, role, how, false]);
        // What nobody asks for is refused, not heard: an organisation comes from the session alone.
        if (way.said !== undefined && !(SAYS_WHERE.includes(name) && what.key === "organisation"))
          expect([name, role, how, said.status >= 400]).toEqual([name, role, how, true]);
        // What is somebody else's is answered like what never was: nobody learns which numbers and names exist.
        if (way.path === OWN && namesThing(operation)) {
          asked.likeNever += 1;
          const never = await ask({ org: OTHER, role }, { ...what, things: { ...real, [OWN]: nothing } });
          expect([name, role, how, said]).toEqual([name, role, how, never]);
        }
      }
    expect(await kept(town)).toEqual(before);
  });

  it("prints the matrix that was tried", () => {
    const wide = Math.max(...names.map((name) => name.length));
    const lines = names
      .toSorted()
      .map(
        (name) =>
          `${name.padEnd(wide)}  ${ROLES.map((role) => (may[name].includes(role) ? "x" : "·")).join(" ")}`,
      );
    console.log(
      [
        `${names.length} operations, all of the document × ${ROLES.length} roles × own and foreign organisation`,
        `own: ${asked.let} let (${asked.done} of them done, 2xx), ${asked.refused} refused, ${asked.compared} of them like what never was`,
        `foreign: ${asked.foreign} asked${isInTurn ? " (one way each)" : ""}, ${asked.likeNever} of them like what never was; nothing told, nothing changed`,
        `columns: ${ROLES.join(", ")}`,
        ...lines,
      ].join("\n"),
    );
    const foreign = names.flatMap((name) => ROLES.flatMap((role) => waysFor(name, role)));
    expect([asked.let + asked.refused, asked.foreign]).toEqual([names.length * ROLES.length, foreign.length]);
  });
});

describe("whoever signs in names her organisation herself", () => {
  it("with the mail and the password of another one she is nobody", async () => {
    const body = { organisation: OWN, email: addressOf(OTHER, "admin"), password: PASSWORD, code: null };
    const said = await call(createClient(town.url), "POST", "/api/session/password", { body });
    expect([said.status, (JSON.parse(said.text) as { code: string }).code]).toEqual([
      401,
      "wrong-credentials",
    ]);
  });

  it("the link to a new password works in its own organisation alone", async () => {
    const { person, token } = await resetLink(town, OTHER, "admin");
    const choose = (organisation: string) =>
      call(createClient(town.url), "POST", "/api/session/reset/confirm", {
        body: { organisation, person, token, password: PASSWORD },
      });
    const before = await kept(town);
    expect((await choose(OWN)).status).toBeGreaterThanOrEqual(400);
    expect(await kept(town)).toEqual(before);
    expect((await choose(OTHER)).status).toBe(200);
  });
});

describe("what has no declared route", () => {
  it("a citizen's key opens her own case, in her own town, and nothing else", async () => {
    const citizen = createClient(town.url);
    await fillIn(citizen, {});
    await citizen.post(`${base}/absenden`, formIn((await citizen.get(`${base}/pruefen`)).text).entries);
    expect((await citizen.get(`/${OWN}/vorgang`)).status).toBe(200);
    const elsewhere = await citizen.get(`/${OTHER}/vorgang`);
    expect(elsewhere.text).not.toContain("Demir");
    const stranger = createClient(town.url);
    expect((await stranger.get(`/${OWN}/vorgang`)).text).not.toContain("Demir");
  });
});
