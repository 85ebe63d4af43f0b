import { change, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { routes, type Route, type RouteName } from "@blaupause/api";
import { forgetColleagues, savePerson } from "@blaupause/server";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fillIn, base } from "../builders/dogTax.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";
import { dump } from "../../server/src/store/place.ts";
import { createClient, formIn, type Client } from "./client.ts";

// Every declared route, asked by everybody there is: with what belongs to Heuchelheim, by its own people and by those
// of Kassel. What each may do is written down here by hand; a new route does not pass before it stands in the table.

const ROLES = ["nobody", "caseworker", "author", "approver", "publisher", "admin", "operator"] as const;
type Role = (typeof ROLES)[number];
const everybody = ROLES;
const staff = ["caseworker", "author", "approver", "publisher", "admin", "operator"] as const;

/** Who may call a route, about what is her own organisation's. Everybody else is told 401, 403 or 404. */
const may: Readonly<Record<RouteName, readonly Role[]>> = {
  readHealth: everybody,
  readSession: everybody,
  signIn: everybody,
  listPlaces: everybody,
  signInByPassword: everybody,
  askForReset: everybody,
  resetPassword: everybody,
  signOut: staff,
  readAccount: staff,
  changePassword: staff,
  beginTotp: staff,
  confirmTotp: staff,
  removeTotp: staff,
  revokeSession: staff,
  changeTrial: staff,
  leaveTrial: staff,
  listCases: staff,
  findCases: staff,
  // A case is for those who work in its service.
  readCase: ["caseworker"],
  commandCase: ["caseworker"],
  uploadFile: ["caseworker"],
  previewTask: ["caseworker"],
  holdCase: ["caseworker"],
  releaseHold: ["caseworker"],
  listServices: ["author"],
  readTemplate: ["author"],
  declineTemplate: ["author"],
  withdrawDecline: ["author"],
  readWorkshop: ["author"],
  openWorkshop: ["author"],
  closeWorkshop: ["author"],
  settleComment: ["author"],
  deleteComment: ["author"],
  listProposals: ["author"],
  proposeChanges: ["author"],
  withdrawProposal: ["author"],
  // Of one's own template; anybody else's is none.
  listReceived: ["publisher"],
  decideProposal: ["publisher"],
  createService: ["author"],
  readService: ["author"],
  saveService: ["author"],
  deleteService: ["author"],
  listRevisions: ["author"],
  readRevision: ["author"],
  openTrial: ["author", "approver"],
  enterTrial: ["author", "approver"],
  listOpenReleases: ["author", "approver"],
  listReleases: ["author", "approver"],
  readRelease: ["author"],
  requestRelease: ["author"],
  readValues: ["author", "approver"],
  saveValues: ["author"],
  decideRelease: ["approver"],
  readConnections: ["admin"],
  saveHosts: ["admin"],
  saveSecret: ["admin"],
  removeSecret: ["admin"],
  listUpgrades: ["author", "approver"],
  proposeUpgrade: ["author", "approver"],
  acceptUpgrade: ["approver"],
  refuseUpgrade: ["approver"],
  undoUpgrade: ["approver"],
  draftUpgrade: ["author"],
  discardUpgradeDraft: ["author"],
  readOlderCases: ["approver"],
  migrateCases: ["approver"],
  readOlderCase: ["approver"],
  fillInOlderCase: ["approver"],
  computeForAll: ["publisher"],
  readConsequences: ["publisher"],
  readSpread: ["publisher"],
  readLegalChange: ["author"],
  exportPackage: ["author"],
  readReadiness: ["author", "approver"],
  confirmCriterion: ["author", "approver"],
  lookIntoPackage: ["publisher"],
  importPackage: ["publisher"],
  listPeople: ["admin"],
  savePerson: ["admin"],
  invitePerson: ["admin"],
  removeSecondFactor: ["admin"],
  unbindPerson: ["admin"],
  listLog: ["admin"],
  readSetup: ["admin"],
  sendTestMail: ["admin"],
  readSignIn: ["admin"],
  saveSignIn: ["admin"],
  readApplicantAccount: ["admin"],
  saveApplicantAccount: ["admin"],
  removeApplicantAccount: ["admin"],
  readPayment: ["admin"],
  savePayment: ["admin"],
  removePayment: ["admin"],
  testPayment: ["admin"],
  readTestPayment: ["admin"],
  removeSignIn: ["admin"],
  listOrganisations: ["operator"],
  saveOrganisation: ["operator"],
  importOrganisations: ["operator"],
  readOperations: ["operator"],
  readOwnOrganisation: ["admin"],
  saveOwnOrganisation: ["admin"],
};

const OWN = "heuchelheim";
const OTHER = "kassel";
/** Words of Heuchelheim that nobody else may ever read. */
const SECRETS = ["Demir", "Geheimtitel", "Geheimperson", "geheimtitel"];

let town: Town;
let number = "";
const clients = new Map<string, Client>();

beforeAll(async () => {
  // This is one address that asks for everything.
  town = await openTown(undefined, { guesses: 100_000 });
  number = await applies(town);
  for (const org of [OWN, OTHER]) for (const role of staff) await takesOn(org, role);
}, 120_000);
afterAll(() => town.close());
// Its author may delete it; whoever asks next finds it again.
beforeEach(async () => {
  const { workingCopies } = town.deps.store.organisation(OWN);
  const service = { ...minimalService(), id: "geheim", title: "Geheimtitel" };
  const content = { service, journeys: {} };
  const at = town.deps.clock();
  await workingCopies.create({ id: "geheim", title: "Geheimtitel", origin: null, content, at, by: "x" });
});

const PASSWORD = "vier Wölfe heulen leise";
async function takesOn(org: string, role: Role): Promise<void> {
  const store = town.deps.store.organisation(org);
  const roles = role === "caseworker" ? ["steueramt", "incident"] : [role];
  const name = org === OWN ? `Geheimperson ${role}` : `Kassel ${role}`;
  const email = `${role}@${org}.example`;
  await savePerson(store, {
    id: `${org}-${role}`,
    rev: 0,
    name,
    email,
    subject: null,
    roles,
    isActive: true,
    substitute: null,
  });
  forgetColleagues(store);
  const body = { organisation: org, email };
  await call(createClient(town.url), "POST", "/api/session/reset", body);
  // It goes out after the answer.
  const mail = await vi.waitUntil(async () =>
    (await store.mails.list({ limit: 50 })).find(({ content }) => (content as { to: string }).to === email),
  );
  const [, person = "", token = ""] =
    /#([^\s]+)/
      .exec(JSON.stringify(mail?.content))?.[1]
      ?.replace(/\\n[^]*/, "")
      .split(".") ?? [];
  await call(createClient(town.url), "POST", "/api/session/reset/confirm", {
    organisation: org,
    person,
    token,
    password: PASSWORD,
  });
}

async function call(
  client: Client,
  method: string,
  path: string,
  body?: object,
  extra: Record<string, string> = {},
) {
  const session = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": session.csrf, ...extra };
  const sent = method === "GET" || method === "DELETE" ? {} : { body: JSON.stringify(body ?? {}) };
  return client.raw(path, { method, headers, ...sent });
}

/** A browser in which somebody of an organisation has just signed in; what a call did to it troubles no other. */
async function as(org: string, role: Role): Promise<Client> {
  const known = clients.get(`${org} ${role}`);
  if (known !== undefined) return known;
  const client = createClient(town.url);
  if (role !== "nobody") {
    const body = { organisation: org, email: `${role}@${org}.example`, password: PASSWORD, code: null };
    expect((await call(client, "POST", "/api/session/password", body)).status).toBe(200);
  }
  clients.set(`${org} ${role}`, client);
  return client;
}

interface Things {
  readonly number: string;
  readonly service: string;
  readonly person: string;
  readonly link: string;
  readonly comment: string;
  readonly proposal: string;
  readonly session: string;
  readonly secret: string;
}
/** What is sent belongs to what the address names. */
const bodyFor = (name: RouteName, { service }: Things): object =>
  name === "saveService"
    ? { rev: 99, label: "", content: { service: { ...minimalService(), id: service }, journeys: {} } }
    : { ...bodies[name] };

/** What a route is asked about: something of Heuchelheim, or something that never was. */
const pathOf = (route: Route, things: Things): string =>
  route.path
    .replace("{number}", route.path.startsWith("/api/cases") ? things.number : "1")
    .replace("{service}", route.path.includes("{proposal}") ? PROPOSED : things.service)
    .replace("{rev}", "1")
    .replace("{template}", PROPOSED)
    .replace("{person}", things.person)
    .replace("{secret}", things.secret)
    .replace("{link}", things.link)
    .replace("{comment}", things.comment)
    .replace("{proposal}", `${route.path.startsWith("/api/templates") ? `${OWN}.` : ""}${things.proposal}`)
    .replace("{session}", things.session) +
  (route.files === true ? "?form=pruefung" : "") +
  (route.path === "/api/legal-change" ? `?citation=${encodeURIComponent("§ 45 StVO")}` : "");
const PROPOSED = "hundesteuer-anmeldung";
const nothing: Things = {
  number: "HH-2026-99999",
  service: "nie-da",
  person: "niemand",
  link: "a".repeat(32),
  comment: `${"a".repeat(32)}.${"b".repeat(32)}`,
  proposal: "mxk3aaaaaaaaaaaa",
  session: "0".repeat(64),
  secret: "nie-da",
};

/** Everything of Heuchelheim a route may name, and it is really there: some routes take it away. */
async function theirs({ path }: Pick<Route, "path">): Promise<Things> {
  const known = { ...nothing, number, service: "geheim", person: `${OWN}-admin`, secret: "meldung" };
  if (path.includes("{secret}")) await keepsSecret();
  if (path.includes("{session}")) return { ...known, session: await anotherBrowser() };
  if (path.includes("{proposal}")) return { ...known, proposal: await proposes() };
  return /\{(?:link|comment)\}/.test(path) ? { ...known, ...(await workshop()) } : known;
}

async function keepsSecret(): Promise<void> {
  const admin = await as(OWN, "admin");
  await call(admin, "POST", "/api/connections/hosts", bodies.saveHosts);
  await call(admin, "POST", "/api/connections/secrets", { ...bodies.saveSecret, name: "meldung" });
}

/** The author's second browser: what signs it out leaves the first one alone. */
async function anotherBrowser(): Promise<string> {
  const body = { organisation: OWN, email: `author@${OWN}.example`, password: PASSWORD, code: null };
  await call(createClient(town.url), "POST", "/api/session/password", body);
  const { text } = await (await as(OWN, "author")).get("/api/account");
  const { sessions } = JSON.parse(text) as { sessions: { id: string; isThis: boolean }[] };
  return sessions.find(({ isThis }) => !isThis)?.id ?? "";
}

async function workshop(): Promise<Pick<Things, "link" | "comment">> {
  const author = await as(OWN, "author");
  const path = "/api/services/geheim/workshop";
  const { url } = JSON.parse((await call(author, "POST", path, bodies.openWorkshop)).text) as { url: string };
  const guest = createClient(town.url);
  const { entries } = formIn((await guest.get(url.slice(town.url.length))).text);
  const csrf = entries.find(([name]) => name === "_csrf")?.[1] ?? "";
  await guest.post(`${url.slice(town.url.length)}/kommentar`, [
    ["_csrf", csrf],
    ["address", "forms/antrag/fields/name"],
    ["text", "Geheimtitel"],
    ["name", ""],
  ]);
  const { links, comments } = JSON.parse((await author.get(path)).text) as {
    links: { id: string; state: string }[];
    comments: { id: string }[];
  };
  const link = links.find(({ state }) => state === "open")?.id ?? "";
  expect([link === "", comments.length > 0]).toEqual([false, true]);
  return { link, comment: comments[0]?.id ?? "" };
}

/** A question of one's own, proposed to the publisher of the template. */
async function proposes(): Promise<string> {
  const author = await as(OWN, "author");
  const path = `/api/services/${PROPOSED}`;
  const taken = JSON.parse((await author.get(`/api/templates/${PROPOSED}`)).text) as {
    version: string;
    content: { service: Service; journeys: object };
  };
  const own = change(taken.content.service, {
    type: "add",
    parent: "forms/antrag",
    container: "fields",
    id: "eigen",
    json: { id: "eigen", type: "text", label: "Geheimtitel", page: "halter" },
  });
  if (!own.ok) throw new Error(JSON.stringify(own.problems));
  const origin = { id: PROPOSED, version: taken.version };
  const content = { service: own.service, journeys: {} };
  await call(author, "POST", "/api/services", { content, origin });
  const changes = [{ type: "added", address: "forms/antrag/fields/eigen" }];
  const said = await call(author, "POST", `${path}/proposals`, { rev: 1, changes, reason: "Satzung" });
  const { all } = JSON.parse(said.text) as { all: { id: string }[] };
  expect([said.status, all.length > 0]).toEqual([200, true]);
  return all.at(-1)?.id ?? "";
}

/** A body each route understands; without one, what is asked would be refused before anybody looked who asks. */
const bodies: Partial<Record<RouteName, object>> = {
  signIn: { person: "niemand" },
  signInByPassword: { organisation: OWN, email: "x@y.z", password: "falsch", code: null },
  askForReset: { organisation: OWN, email: "niemand@y.z" },
  resetPassword: { organisation: OWN, person: `${OWN}-admin`, token: "falsch", password: PASSWORD },
  changePassword: { old: "falsch", password: PASSWORD },
  confirmTotp: { code: "000000" },
  removeTotp: { password: "falsch" },
  changeTrial: { as: "1" },
  enterTrial: { as: "1" },
  findCases: { text: "Demir" },
  commandCase: { id: "aaaaaaaa", type: "addNote", text: "x" },
  saveHosts: { hosts: ["geheimtitel.example"] },
  saveSecret: { name: "register", host: "geheimtitel.example", value: "Geheimperson" },
  saveOrganisation: { profile: {}, host: null, stamp: null },
  importOrganisations: { csv: "x" },
  saveOwnOrganisation: { shield: {}, contact: {}, court: "", texts: {}, numbers: {}, stamp: "" },
  saveSignIn: {
    rev: 0,
    issuer: "nirgends",
    clientId: "x",
    clientSecret: "x",
    rolesClaim: "groups",
    roles: [],
  },
  saveApplicantAccount: {
    rev: 0,
    name: "BundID",
    issuer: "nirgends",
    clientId: "x",
    clientSecret: "x",
    levels: [],
    selfTold: [],
  },
  savePayment: { rev: 0, url: "nirgends", originatorId: "x", endPointId: "x", credential: { type: "none" } },
  holdCase: { reason: "Klage" },
  previewTask: { task: "t", filling: { answers: {}, unknown: [], lastKey: 0 } },
  createService: {
    content: { service: { ...minimalService(), id: "neu-gebaut" }, journeys: {} },
    origin: null,
  },
  saveService: {
    rev: 99,
    label: "",
    content: { service: { ...minimalService(), id: "geheim" }, journeys: {} },
  },
  openTrial: { values: {} },
  saveValues: { rev: 0, values: {} },
  requestRelease: { rev: 99, note: "", values: {} },
  decideRelease: { hash: "x", verdict: "approved", reason: null },
  proposeUpgrade: { choices: [] },
  acceptUpgrade: { to: "1.1.0", choices: [], on: null },
  lookIntoPackage: { package: {} },
  importPackage: { package: {} },
  openWorkshop: { label: "Feuerwehr", days: 7 },
  closeWorkshop: { comments: "delete" },
  settleComment: { done: true },
  proposeChanges: { rev: 1, changes: [{ type: "added", address: "forms/antrag" }], reason: "Satzung" },
  decideProposal: { verdict: "refused", answer: "Satzung" },
  confirmCriterion: { criterion: "owner", isConfirmed: true },
  refuseUpgrade: { to: "1.1.0", reason: "Satzung" },
  savePerson: {
    id: `${OWN}-admin`,
    rev: 99,
    name: "x",
    email: null,
    roles: ["admin"],
    isActive: true,
    substitute: null,
  },
};

/** A service that writes a letter as soon as it is sent, and an example case that does so. */
const writing = (id: string): object => {
  const { process, ...rest } = minimalService();
  const schreiben = {
    type: "serviceTask",
    title: "Schreiben",
    connector: "document",
    with: { document: "brief" },
    outgoing: [{ id: "f3", to: "pruefen" }],
  };
  const eingang = { ...process.nodes["eingang"], outgoing: [{ id: "f1", to: "schreiben" }] };
  const blocks = [{ id: "a", type: "paragraph", text: "Geheimtitel" }];
  return {
    ...rest,
    id,
    documents: { brief: { title: "Brief", blocks } },
    process: { nodes: { ...process.nodes, eingang, schreiben } },
  };
};
const sent = {
  title: "Eins",
  start: "2026-03-02T09:00:00+01:00",
  steps: [{ submit: "antrag", answers: { name: "Ada" } }],
};

const REFUSED = [401, 403, 404];
/** Whose case it is, is no role of a route: to others it is not there. Everywhere else a refusal says that it is one. */
const HIDDEN: readonly RouteName[] = [
  ...(["readCase", "commandCase", "previewTask", "uploadFile", "holdCase", "releaseHold"] as const),
];

/** Everything Heuchelheim has, row by row as it lies there. */
async function kept(): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const { table, values } of dump({ folder: town.folder, url: town.database }))
    if (values["org"] === OWN || values["id"] === OWN)
      rows.push(
        [table, ...Object.entries(values).map(([name, value]) => `${name}=${printed(value)}`)].join(" "),
      );
  return rows.toSorted();
}
const printed = (value: unknown): string =>
  value instanceof Uint8Array ? createHash("sha256").update(value).digest("hex") : String(value);
/** Signing out and in would end the browser's session for those after it. */
const LAST: readonly RouteName[] = ["signOut", "signIn"];
const names = (Object.keys(routes) as RouteName[]).toSorted(
  (one, two) => Number(LAST.includes(one)) - Number(LAST.includes(two)),
);

/** How often who was asked what, printed at the end. */
const asked = { let: 0, done: 0, refused: 0, foreign: 0 };

describe("every route, asked by everybody", () => {
  it("stands in the table", () => {
    expect(Object.keys(may).toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  it.each(names.filter((name) => !LAST.includes(name)))(
    "%s answers only whom the table allows",
    async (name) => {
      const route: Route = routes[name];
      for (const role of ROLES) {
        const { status, text } = await call(
          await as(OWN, role),
          route.method.toUpperCase(),
          pathOf(route, await theirs(route)),
          bodies[name],
        );
        const isAllowed = may[name].includes(role);
        asked[isAllowed ? "let" : "refused"] += 1;
        const mayBeMissing = status === 404 || (status === 401 && /wrong-credentials|locked/.test(text));
        if (isAllowed)
          expect([name, role, mayBeMissing || !REFUSED.includes(status)]).toEqual([name, role, true]);
        else
          expect([name, role, HIDDEN.includes(name) ? "hidden" : status]).toEqual([
            name,
            role,
            HIDDEN.includes(name) && REFUSED.includes(status) ? "hidden" : role === "nobody" ? 401 : 403,
          ]);
        if (isAllowed && status < 300) asked.done += 1;
        if (!isAllowed) for (const secret of SECRETS) expect(text).not.toContain(secret);
      }
    },
  );

  const HOWS: Readonly<Record<string, { query: string; headers: Record<string, string> }>> = {
    "as it is": { query: "", headers: {} },
    "the organisation in the query": { query: `organisation=${OWN}&org=${OWN}&tenant=${OWN}`, headers: {} },
    "the organisation in headers": {
      query: "",
      headers: {
        "x-organisation": OWN,
        "x-tenant": OWN,
        "x-forwarded-host": `${OWN}.example`,
        "x-original-url": `/${OWN}`,
      },
    },
  };
  /** The routes are the same on either store: on the slow second one each is asked in one way, and all ways in turn. */
  const AT_ONCE = process.env["TOWN_STORE"] === "MongoDB" ? 1 : Object.keys(HOWS).length;
  const ways = (): readonly (readonly [string, (typeof HOWS)[string]])[] => {
    const all = Object.entries(HOWS);
    return [...all, ...all].slice(asked.foreign % all.length).slice(0, AT_ONCE);
  };
  it.each(names.filter((name) => !LAST.includes(name)))(
    "%s tells Kassel nothing of Heuchelheim, and changes nothing there",
    async (name) => {
      const route: Route = routes[name];
      const ask = async (
        role: Role,
        things: Things,
        how: { query: string; headers: Record<string, string> },
      ) => {
        const path = pathOf(route, things);
        const whole = how.query === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${how.query}`;
        const body = route.method === "post" ? bodyFor(name, things) : undefined;
        const { status, text } = await call(
          await as(OTHER, role),
          route.method.toUpperCase(),
          whole,
          body,
          how.headers,
        );
        return {
          status,
          text: Object.values(things).reduce((all, one) => all.replaceAll(String(one), "?"), text),
        };
      };
      const real = await theirs(route);
      const before = await kept();
      expect(before.length).toBeGreaterThan(50);
      for (const role of ROLES)
        for (const [how, way] of ways()) {
          const answer = await ask(role, real, way);
          asked.foreign += 1;
          for (const secret of SECRETS)
            expect([name, role, how, answer.text.includes(secret)]).toEqual([name, role, how, false]);
          // What is somebody else's is answered like what never was: nobody learns which numbers and names exist.
          if (
            /\{(?:number|service|person|link|comment|proposal|session|secret)\}/.test(route.path) &&
            name !== "decideRelease"
          )
            expect([name, role, how, answer]).toEqual([name, role, how, await ask(role, nothing, way)]);
        }
      expect(await kept()).toEqual(before);
    },
  );

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
        `${names.length} routes × ${ROLES.length} roles × own and foreign organisation (${AT_ONCE} of ${Object.keys(HOWS).length} ways)`,
        `own: ${asked.let} let (${asked.done} of them done, 2xx), ${asked.refused} refused; foreign: ${asked.foreign} asked, nothing told, nothing changed`,
        `columns: ${ROLES.join(", ")}`,
        ...lines,
      ].join("\n"),
    );
    const tried = (names.length - LAST.length) * ROLES.length;
    expect([asked.let + asked.refused, asked.foreign]).toEqual([tried, tried * AT_ONCE]);
  });

  it("takes no organisation in a body", async () => {
    for (const name of names.filter((one) => routes[one].method === "post")) {
      const route: Route = routes[name];
      if (route.files === true || /organisation/.test(JSON.stringify(route.body))) continue;
      const body = { ...bodies[name], organisation: OWN };
      const answer = await call(
        await as(OTHER, may[name][0] ?? "nobody"),
        "POST",
        pathOf(route, await theirs(route)),
        body,
      );
      expect([name, answer.status >= 400]).toEqual([name, true]);
    }
  });
});

describe("what has no declared route", () => {
  const letters = (path: string) => [path, `${path}?x=${OWN}`];
  it("files and letters of a case open for nobody else", async () => {
    const store = town.deps.store.organisation(OWN);
    const { cases } = await store.cases.list({ limit: 9 });
    const owner = cases[0]?.caseId ?? "";
    const content = Buffer.from("%PDF-1.7 Geheimtitel");
    const file = { owner, name: "a.pdf", type: "application/pdf", content, limit: 1000 };
    const put = await store.files.put(file);
    for (const path of letters(`/api/cases/${number}/files/${put.ok ? put.file.id : ""}`)) {
      expect((await (await as(OWN, "caseworker")).get(path)).status).toBe(200);
      for (const role of ROLES) expect(REFUSED).toContain((await (await as(OTHER, role)).get(path)).status);
      expect(REFUSED).toContain((await (await as(OWN, "nobody")).get(path)).status);
    }
  });

  it("letters of a draft open for its authors alone", async () => {
    const content = { service: writing("briefe"), journeys: { eins: sent } };
    const begun = await call(await as(OWN, "author"), "POST", "/api/services", { content, origin: null });
    expect(begun.status).toBe(200);
    const path = "/api/services/briefe/letters/brief?journey=eins";
    for (const role of ROLES) {
      const { status } = await (await as(OWN, role)).get(path);
      expect([role, role === "author" ? status === 200 : REFUSED.includes(status)]).toEqual([role, true]);
      expect(REFUSED).toContain((await (await as(OTHER, role)).get(path)).status);
    }
  });

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
