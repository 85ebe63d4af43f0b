// A server that kills itself at a chosen write, by its number or by the event it writes: run by tests, never by people.
import { createApp, openStore, readAssets, seed, startWorker, type Deps } from "@blaupause/server";
import { writeSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const [folder = "", dieAt = "0", url = "", lease = "500"] = process.argv.slice(2);
let left = Number(dieAt);

const store = await openStore(folder, { url: url === "" ? undefined : url });
const now = (): string => new Date().toISOString();
await seed(store, join(root, "templates"), now());

const eventsOf = (step: unknown): readonly string[] =>
  (step as { events?: readonly { type: string }[] }).events?.map(({ type }) => type) ?? [];

/** Says after which write, past all buffers, and is gone. */
function dieAfter(write: string, events: readonly string[]): void {
  writeSync(1, `dies after ${[write, ...events].join(" ")}\n`);
  process.kill(process.pid, "SIGKILL");
}

/** Counts the writes of cases, files and mails; after the chosen one the process is gone, as by a power cut. */
const counted = <T extends object>(what: string, part: T, writes: readonly string[]): T =>
  new Proxy(part, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function" || !writes.includes(String(name))) return value;
      return async (...words: unknown[]) => {
        const result: unknown = await (value as (...all: unknown[]) => unknown).apply(target, words);
        left -= 1;
        const events = eventsOf(words[0]);
        if (left === 0 || events.includes(dieAt)) dieAfter(`${what}.${String(name)}`, events);
        return result;
      };
    },
  });
const failing: Deps["store"] = {
  ...store,
  organisation: (id) => {
    const own = store.organisation(id);
    return {
      ...own,
      cases: counted("cases", own.cases, ["append"]),
      files: counted("files", own.files, ["put"]),
      mails: counted("mails", own.mails, ["put"]),
      drafts: counted("drafts", own.drafts, ["delete"]),
    };
  },
};

const server = createServer();
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", async () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const assets = await readAssets(join(root, "runtime", "web", "dist"));
  const deps: Deps = {
    store: failing,
    clock: now,
    secret: new Uint8Array(32).fill(7),
    demo: true,
    baseUrl: `http://127.0.0.1:${port}`,
    assets,
    templates: [],
    log: () => undefined,
  };
  const worker = startWorker(deps, 50, Number(lease));
  server.on("request", createApp({ ...deps, nudge: worker.nudge }));
  process.stdout.write(`${port}\n`);
});
