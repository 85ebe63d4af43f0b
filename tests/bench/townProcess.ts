// A town in a process of its own, so that whoever asks it does not take its time. It answers its parent with what to
// send: of each service one draft is filled in over HTTP, the others are copies of it under keys of their own.
import { offer } from "@blaupause/server";
import express from "express";
import type { AddressInfo } from "node:net";
import { base as dogTax, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { copied, fillInTwenty, TOWN, TWENTY, type Applications } from "./applications.ts";
import { twentyFields } from "./twentyFields.ts";

/** What the process that measures needs to know. */
export interface Prepared {
  readonly town: string;
  /** A server that says hello and does nothing else: what express alone costs. */
  readonly hello: string;
  readonly dogTax: Applications;
  readonly twentyFields: Applications;
}

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
  const at = { url: of.url, store: of.deps.store, count };
  return {
    town: of.url,
    hello: await hello(),
    dogTax: await copied(at, dogTax, (client) => fillIn(client, { dog: { aufnahme: "1.7.2026" } })),
    twentyFields: await copied(at, TWENTY, fillInTwenty),
  };
}

async function hello(): Promise<string> {
  const app = express();
  app.get("/", (_request, response) => void response.json({ hello: "world" }));
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
