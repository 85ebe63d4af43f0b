// A town in a process of its own, so that whoever asks it does not take its time. It answers its parent with what to
// send: one draft is filled in over HTTP, the others are copies of it under keys of their own.
import express from "express";
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";

/** What the process that measures needs to know. */
export interface Prepared {
  readonly town: string;
  /** A server that says hello and does nothing else: what express alone costs. */
  readonly hello: string;
  readonly path: string;
  readonly cookies: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
  readonly body: string;
}

const DRAFT = "bp_d_hund-anmelden";
const count = Number(process.argv[2] ?? 1);
const town = await openTown();
process.send?.(await prepare(town));
process.once("message", () => void town.close().then(() => process.exit(0)));

async function prepare({ url, deps }: Town): Promise<Prepared> {
  const cookies = new Map<string, string>();
  const client = createClient(url, cookies);
  await fillIn(client, { dog: { aufnahme: "1.7.2026" } });
  const form = formIn((await client.get(`${base}/pruefen`)).text);
  const { drafts } = deps.store.organisation("heuchelheim");
  const draft = await drafts.resume(cookies.get(DRAFT) ?? "");
  if (draft === null) throw new Error("the draft to copy is not there");
  const { service, program, expires } = draft;
  const copy = async (): Promise<string> => {
    const key = randomKey();
    const answers = { ...(draft.answers as object), key };
    const id = randomBytes(16).toString("hex");
    await drafts.create({ id, service, program, answers, expires, resumeKey: key });
    return key;
  };
  return {
    town: url,
    hello: await hello(),
    path: `${base}/absenden`,
    cookies: Object.fromEntries(cookies),
    keys: await Promise.all(Array.from({ length: count }, copy)),
    body: new URLSearchParams(form.entries.map(([name, value]) => [name, value])).toString(),
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
