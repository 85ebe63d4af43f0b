import { change, type Service } from "@blaupause/model";
import { expect } from "vitest";
import { putOnOffer, sends, told } from "../../builders/toldService.ts";
import { applies } from "../../stories/office.ts";
import type { Town } from "../../stories/town.ts";
import { createClient, formIn } from "../client.ts";
import { bodies } from "./bodies.ts";
import { call } from "./calling.ts";
import { sent, writing } from "./letter.ts";
import type { Operation } from "./operations.ts";
import { OTHER, OWN, type Organisation } from "./roles.ts";
import type { Browsers } from "./staff.ts";
import { nothing, PROPOSED, type Things } from "./things.ts";

// What an organisation has, so that there is something to name: of Heuchelheim it bears the words nobody else may read.

interface Place {
  readonly town: Town;
  readonly browsers: Browsers;
  readonly org: Organisation;
}
// The same name in both would be one's own draft to either.
const DRAFTS = { [OWN]: "geheim", [OTHER]: "eigen" };
const SECRETS = { [OWN]: "meldung", [OTHER]: "register" };
const titleIn = (org: Organisation): string => (org === OWN ? "Geheimtitel" : "Kasseler Titel");

/** A case with a file, somebody applied for. */
export async function hasCase({ town, org }: Place): Promise<Pick<Things, "number" | "file">> {
  if (org === OWN) await applies(town);
  else await asksOf(town, org);
  const store = town.deps.store.organisation(org);
  const { cases } = await store.cases.list({ limit: 9 });
  const content = Buffer.from(`%PDF-1.7 ${titleIn(org)}`);
  const owner = cases[0]?.caseId ?? "";
  const type = "application/pdf";
  const put = await store.files.put({ owner, name: "a.pdf", type, content, limit: 1000 });
  return { number: cases[0]?.number ?? "", file: put.ok ? put.file.id : "" };
}
async function asksOf(town: Town, org: Organisation): Promise<void> {
  await putOnOffer(town, org, told("meldung"));
  await sends(town, `/${org}/meldung`);
  await town.work();
}

/** A draft with a letter. Its author may delete it; whoever asks next finds it again. */
export async function hasDraft({ town, org }: Omit<Place, "browsers">): Promise<void> {
  const service = writing(DRAFTS[org], titleIn(org));
  const content = { service, journeys: { eins: sent } };
  const at = town.deps.clock();
  const draft = {
    id: DRAFTS[org],
    title: titleIn(org),
    origin: null,
    content: content as never,
    at,
    by: "x",
  };
  await town.deps.store.organisation(org).workingCopies.create(draft);
}

/** Everything an operation may name, and it is really there: some operations take it away. */
export async function thingsOf(
  place: Place,
  known: Pick<Things, "number" | "file">,
  { path }: Operation,
): Promise<Things> {
  const { org } = place;
  await hasDraft(place);
  const all = { ...nothing, ...known, organisation: org, service: DRAFTS[org], person: `${org}-admin` };
  if (path.startsWith("/api/connections")) await keepsSecret(place);
  if (path.includes("{session}")) return { ...all, session: await anotherBrowser(place) };
  if (path.includes("{proposal}")) return { ...all, proposal: await proposes(place) };
  if (/\{(?:link|comment)\}/.test(path)) return { ...all, ...(await workshop(place)) };
  return { ...all, secret: SECRETS[org] };
}

async function keepsSecret({ browsers, org }: Place): Promise<void> {
  const admin = await browsers.as(org, "admin");
  const host = org === OWN ? "geheimtitel.example" : "kassel.example";
  await call(admin, "POST", "/api/connections/hosts", { body: { hosts: [host] } });
  const body = { name: SECRETS[org], host, value: `${titleIn(org)} x` };
  await call(admin, "POST", "/api/connections/secrets", { body });
}

/** The author's second browser: what signs it out leaves the first one alone. */
async function anotherBrowser({ browsers, org }: Place): Promise<string> {
  await browsers.another(org, "author");
  const { text } = await (await browsers.as(org, "author")).get("/api/account");
  const { sessions } = JSON.parse(text) as { sessions: { id: string; isThis: boolean }[] };
  return sessions.find(({ isThis }) => !isThis)?.id ?? "";
}

async function workshop({ town, browsers, org }: Place): Promise<Pick<Things, "link" | "comment">> {
  const author = await browsers.as(org, "author");
  const path = `/api/services/${DRAFTS[org]}/workshop`;
  const opened = await call(author, "POST", path, { body: bodies.openWorkshop });
  const { url } = JSON.parse(opened.text) as { url: string };
  await comments(town, url, titleIn(org));
  const { links, comments: all } = JSON.parse((await author.get(path)).text) as {
    links: { id: string; state: string }[];
    comments: { id: string }[];
  };
  const link = links.find(({ state }) => state === "open")?.id ?? "";
  expect([link === "", all.length > 0]).toEqual([false, true]);
  return { link, comment: all[0]?.id ?? "" };
}
/** A guest says something of a question. */
async function comments(town: Town, url: string, text: string): Promise<void> {
  const path = url.slice(town.url.length);
  const guest = createClient(town.url);
  const { entries } = formIn((await guest.get(path)).text);
  const csrf = entries.find(([name]) => name === "_csrf")?.[1] ?? "";
  await guest.post(`${path}/kommentar`, [
    ["_csrf", csrf],
    ["address", "forms/antrag/fields/name"],
    ["text", text],
    ["name", ""],
  ]);
}

/** A question of one's own, proposed to the publisher of the template. */
async function proposes({ browsers, org }: Place): Promise<string> {
  const author = await browsers.as(org, "author");
  const taken = JSON.parse((await author.get(`/api/templates/${PROPOSED}`)).text) as {
    version: string;
    content: { service: Service; journeys: object };
  };
  const content = { service: withOwnQuestion(taken.content.service, titleIn(org)), journeys: {} };
  const origin = { id: PROPOSED, version: taken.version };
  await call(author, "POST", "/api/services", { body: { content, origin } });
  const changes = [{ type: "added", address: "forms/antrag/fields/eigen" }];
  const body = { rev: 1, changes, reason: "Satzung" };
  const said = await call(author, "POST", `/api/services/${PROPOSED}/proposals`, { body });
  const { all } = JSON.parse(said.text) as { all: { id: string }[] };
  expect([said.status, all.length > 0]).toEqual([200, true]);
  return all.at(-1)?.id ?? "";
}
function withOwnQuestion(service: Service, label: string): Service {
  const json = { id: "eigen", type: "text", label, page: "halter" };
  const own = change(service, {
    type: "add",
    parent: "forms/antrag",
    container: "fields",
    id: "eigen",
    json,
  });
  if (!own.ok) throw new Error(JSON.stringify(own.problems));
  return own.service;
}
