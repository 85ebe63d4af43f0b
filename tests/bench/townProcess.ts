// A town in a process of its own, so that whoever asks it does not take its time. It answers its parent with what to
// send: of each service one draft is filled in over HTTP, the others are copies of it under keys of their own.
import { newTimedId, offer } from "@blaupause/server";
import express from "express";
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { base as dogTax, fillIn } from "../builders/dogTax.ts";
import { answered, createClient, formIn, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answers, twentyFields } from "./twentyFields.ts";

/** Applications to be sent: the same form under so many keys. */
export interface Applications {
  readonly path: string;
  readonly cookies: Readonly<Record<string, string>>;
  /** Name of the cookie that has a draft's key. */
  readonly draft: string;
  readonly keys: readonly string[];
  readonly body: string;
}
/** What the process that measures needs to know. */
export interface Prepared {
  readonly town: string;
  /** A server that says hello and does nothing else: what express alone costs. */
  readonly hello: string;
  readonly dogTax: Applications;
  readonly twentyFields: Applications;
}

const TOWN = "heuchelheim";
const count = Number(process.argv[2] ?? 1);
const town = await openTown();
process.send?.(await prepare(town));
process.on("message", (wanted) => {
  if (wanted === "cpu") process.send?.(process.cpuUsage().user + process.cpuUsage().system);
  else void town.close().then(() => process.exit(0));
});

async function prepare(of: Town): Promise<Prepared> {
  const by = { at: of.deps.clock(), by: "bench", version: "1.0.0" };
  await offer(of.deps.store, TOWN, "zwanzig-felder", twentyFields(), {}, by);
  return {
    town: of.url,
    hello: await hello(),
    dogTax: await copied(of, dogTax, (client) => fillIn(client, { dog: { aufnahme: "1.7.2026" } })),
    twentyFields: await copied(of, `/${TOWN}/zwanzig-felder`, fillInTwenty),
  };
}

async function fillInTwenty(client: Client): Promise<void> {
  const base = `/${TOWN}/zwanzig-felder`;
  const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  await client.get(new URL(started.location ?? "", "http://x").pathname);
  const form = formIn((await client.get(`${base}/antrag/seite`)).text);
  const texts = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, String(value)]));
  await client.post(form.action, answered(form, texts), { multipart: form.multipart });
}

async function copied(
  { url, deps }: Town,
  base: string,
  fill: (client: Client) => Promise<void>,
): Promise<Applications> {
  const cookies = new Map<string, string>();
  const client = createClient(url, cookies);
  await fill(client);
  const form = formIn((await client.get(`${base}/pruefen`)).text);
  const name = `bp_d_${base.split("/")[2]}`;
  const { drafts } = deps.store.organisation(TOWN);
  const draft = await drafts.resume(cookies.get(name) ?? "");
  if (draft === null) throw new Error("the draft to copy is not there");
  const { service, program, expires } = draft;
  const copy = async (): Promise<string> => {
    const key = randomKey();
    const id = newTimedId(new Date().toISOString());
    const content = { ...(draft.answers as object), key };
    await drafts.create({ id, service, program, answers: content, expires, resumeKey: key });
    return key;
  };
  return {
    path: `${base}/absenden`,
    cookies: Object.fromEntries(cookies),
    draft: name,
    keys: await Promise.all(Array.from({ length: count }, copy)),
    body: new URLSearchParams(form.entries.map(([one, value]) => [one, value])).toString(),
  };
}

function randomKey(): string {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const letters = Array.from(randomBytes(25), (byte) => alphabet.charAt(byte & 31));
  return letters.join("").replaceAll(/(.{5})(?=.)/g, "$1-");
}

async function hello(): Promise<string> {
  const app = express();
  app.get("/", (_request, response) => void response.json({ hello: "world" }));
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
