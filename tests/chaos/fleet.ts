import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Place } from "../crash/servers.ts";
import type { Answer, FromServer, Request, Start } from "./protocol.ts";
import type { Chance } from "./random.ts";

/** Nobody knows whether it was done: the process is gone, or says that something broke. */
export class Broken extends Error {}

/** How long somebody looks at a page that does not come before she tries again. */
const PATIENCE_MS = 10_000;

interface Server {
  readonly process: ChildProcess;
  readonly asked: Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>;
  isReady: boolean;
}

/** Server processes on one store. One that is gone is replaced at once. */
export interface Fleet {
  readonly ask: (request: Request, at?: number) => Promise<Answer>;
  readonly kill: (index: number) => Promise<void>;
  readonly hold: (index: number, ms: number) => Promise<void>;
  readonly setClock: (now: string) => void;
  readonly size: number;
  readonly stop: () => Promise<void>;
}
interface Settings {
  readonly file: string;
  readonly place: Place;
  readonly size: number;
  readonly leaseMs: number;
  readonly now: string;
  readonly luck: Chance;
  readonly onMail: (id: string) => void;
}

export async function startFleet({
  file,
  place,
  size,
  leaseMs,
  luck,
  onMail,
  ...more
}: Settings): Promise<Fleet> {
  let { now } = more;
  let number = 0;
  let isOver = false;
  const servers: Server[] = [];

  async function begin(index: number): Promise<void> {
    const start: Start = {
      place,
      now,
      leaseMs,
      everyMs: place.url === undefined ? 25 : 500,
      seed: luck.between(0, 2 ** 31),
    };
    // What it says when it dies is of no use to anybody: it dies often.
    const child = fork(file, [JSON.stringify(start)], { stdio: ["ignore", "inherit", "ignore", "ipc"] });
    const server: Server = { process: child, asked: new Map(), isReady: false };
    servers[index] = server;
    child.on("exit", () => {
      for (const { reject } of server.asked.values()) reject(new Broken("the process is gone"));
      server.asked.clear();
      server.isReady = false;
      if (!isOver) void begin(index);
    });
    child.on("error", () => undefined);
    const ready = new Promise<void>((resolve) => {
      child.on("message", (message: FromServer) => {
        if (message.type === "ready") {
          server.isReady = true;
          resolve();
        } else take(server, message);
      });
      child.on("exit", () => resolve());
    });
    await ready;
  }

  function take(server: Server, message: Exclude<FromServer, { type: "ready" }>): void {
    if (message.type === "mail") return onMail(message.id);
    const asked = server.asked.get(message.number);
    server.asked.delete(message.number);
    if (message.type === "answer") asked?.resolve(message.answer);
    else asked?.reject(new Broken(message.error));
  }

  function ask(request: Request, at?: number): Promise<Answer> {
    const open = servers.filter(({ isReady }) => isReady);
    const server = at === undefined ? open[luck.between(0, open.length - 1)] : servers[at];
    if (server?.isReady !== true) return Promise.reject(new Broken("nobody is there"));
    const own = (number += 1);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Broken("no answer")), PATIENCE_MS);
      const ended =
        <T>(end: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(late);
          end(value);
        };
      server.asked.set(own, { resolve: ended(resolve), reject: ended(reject) });
      server.process.send({ type: "ask", number: own, request }, () => undefined);
    });
  }

  await Promise.all(Array.from({ length: size }, (_, index) => begin(index)));
  return {
    ask,
    size,
    kill: async (index) => {
      const child = servers[index]?.process;
      if (child !== undefined && child.kill("SIGKILL")) await once(child, "exit");
    },
    hold: async (index, ms) => {
      const child = servers[index]?.process;
      child?.kill("SIGSTOP");
      await new Promise((resolve) => setTimeout(resolve, ms));
      child?.kill("SIGCONT");
    },
    setClock: (next) => {
      now = next;
      for (const { process: child } of servers)
        if (child.connected) child.send({ type: "clock", now: next }, () => undefined);
    },
    stop: async () => {
      isOver = true;
      for (const { process: child } of servers)
        if (child.exitCode === null && child.signalCode === null && child.kill("SIGKILL"))
          await once(child, "exit");
    },
  };
}
