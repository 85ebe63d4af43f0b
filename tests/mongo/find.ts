import { MongoClient, type Document } from "mongodb";
import { download } from "./download.ts";
import { openGate } from "./gate.ts";
import { onPath, startProgram } from "./program.ts";

/** A server that speaks MongoDB's protocol. */
export interface Found {
  readonly url: string;
  readonly name: string;
  /** Does it say by which index it answers? */
  readonly plans: boolean;
  readonly stop: () => Promise<void>;
}

/** Looks where one may be, the real one first. Null: there is none, and that is no failure. */
export async function findServer(): Promise<Found | null> {
  const url = process.env["MONGODB_URL"];
  if (url !== undefined && url !== "") return named(url);
  const mongod = onPath("mongod");
  if (mongod !== null) return startMongod(mongod);
  const ferretdb = onPath("ferretdb");
  if (ferretdb !== null) return startFerret(ferretdb);
  return download();
}

/** One that somebody named has to answer. */
async function named(url: string): Promise<Found> {
  await ask(url, { ping: 1 });
  return { url, name: "MONGODB_URL", plans: !(await isFerret(url)), stop: async () => undefined };
}

const isFerret = async (url: string): Promise<boolean> => "ferretdb" in (await ask(url, { buildInfo: 1 }));

async function startMongod(file: string): Promise<Found> {
  const { port, stop } = await startProgram(file, (folder, free) => [
    "--dbpath",
    folder,
    "--port",
    String(free),
    "--bind_ip",
    "127.0.0.1",
    "--replSet",
    "tests",
    "--quiet",
  ]);
  const host = `127.0.0.1:${port}`;
  const config = { _id: "tests", members: [{ _id: 0, host }] };
  await ask(`mongodb://${host}/?directConnection=true`, { replSetInitiate: config });
  const url = `mongodb://${host}/?replicaSet=tests`;
  await ask(url, { ping: 1 });
  return { url, name: "mongod", plans: true, stop };
}

async function startFerret(file: string): Promise<Found> {
  const { port, stop } = await startProgram(file, ferretWords);
  const gate = await openGate(port);
  return {
    url: `mongodb://127.0.0.1:${gate.port}/?directConnection=true`,
    name: "FerretDB on SQLite, one command at a time",
    plans: false,
    stop: async () => {
      gate.close();
      await stop();
    },
  };
}

export const ferretWords = (folder: string, port: number): readonly string[] => [
  "--handler=sqlite",
  `--sqlite-url=file:${folder}/`,
  `--state-dir=${folder}`,
  `--listen-addr=127.0.0.1:${port}`,
  "--debug-addr=-",
  "--telemetry=disable",
  "--log-level=error",
];

export async function ask(url: string, command: Record<string, unknown>): Promise<Document> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000 });
  try {
    return await client.db("admin").command(command);
  } finally {
    await client.close();
  }
}
