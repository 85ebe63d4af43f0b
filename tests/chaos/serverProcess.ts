// A server without HTTP: the store, the commands and the worker of the product in a process that may be killed.
import { fillingOf, type Actor } from "@blaupause/engine";
import { beginCase } from "../../server/src/cases/begin.ts";
import { handle, type Intent, type HandleResult } from "../../server/src/cases/handle.ts";
import { stateOf } from "../../server/src/cases/storedState.ts";
import type { Deps } from "../../server/src/deps.ts";
import { startWorker } from "../../server/src/effects/worker.ts";
import { loadOffering, loadProgram, townBySlug, type Town } from "../../server/src/offering/loadOffering.ts";
import { newKey, newTimedId } from "../../server/src/security/token.ts";
import { openStore } from "../../server/src/store/index.ts";
import { chance } from "./random.ts";
import {
  SERVICE,
  TOWN,
  type Answer,
  type FromServer,
  type Request,
  type Start,
  type ToServer,
} from "./protocol.ts";

const start = JSON.parse(process.argv[2] ?? "") as Start;
const luck = chance(start.seed);
let now = start.now;

const say = (message: FromServer): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, undefined, {}, () => resolve());
  });

/** The mail server: it has the mail when the parent has it, and sometimes it is away. */
const sendMail = async ({ id }: { readonly id: string }): Promise<void> => {
  if (luck.isLikely(0.01)) throw new Error("the mail server is away");
  await say({ type: "mail", id });
};

const store = await openStore(start.place.folder, { url: start.place.url });
const bare = { store, clock: () => now, log: () => undefined, sendMail, baseUrl: "http://localhost" };
const worker = startWorker(bare as unknown as Deps, start.everyMs, start.leaseMs);
const deps = { ...bare, nudge: worker.nudge } as unknown as Deps;

process.on("message", (message: ToServer) => {
  if (message.type === "clock") now = message.now;
  else void answer(message.number, message.request);
});
process.on("disconnect", () => process.exit(0));
await say({ type: "ready" });

async function answer(number: number, request: Request): Promise<void> {
  try {
    await say({ type: "answer", number, answer: await carriedOut(request) });
  } catch (error) {
    await say({ type: "broken", number, error: String(error) });
  }
}

async function carriedOut(request: Request): Promise<Answer> {
  if (request.type === "memory") return accepted(String(process.memoryUsage().rss));
  const town = await townBySlug(deps, TOWN);
  if (town === null) throw new Error("the town is not there");
  switch (request.type) {
    case "draft":
      return draft(town, request.name);
    case "submit":
      return submit(town, request.key);
    case "note":
      return step(town, request.caseId, "a", { type: "addNote", id: request.command, text: request.command });
    case "decide":
      return decide(town, request);
  }
}

const accepted = (value: string): Answer => ({ ok: true, value });

async function draft(town: Town, name: string): Promise<Answer> {
  const offered = await loadOffering(town, SERVICE);
  if (offered === null) throw new Error("the service is not offered");
  const [id, key] = [newTimedId(now), newKey()];
  const answers = { filling: fillingOf({ name, email: `${name}@example.org` }), key };
  const { hash: program } = offered.program;
  const expires = new Date(Date.parse(now) + 864e5).toISOString();
  const made = await town.store.drafts.create({
    id,
    service: SERVICE,
    program,
    answers,
    expires,
    resumeKey: key,
  });
  if (!made.ok) throw new Error(made.reason);
  return accepted(key);
}

/** As the page does it: who has sent already is shown what was answered then (F11). */
async function submit(town: Town, key: string): Promise<Answer> {
  const found = await town.store.drafts.resume(key);
  if (found === null) return sentBefore(town, key);
  const program = await loadProgram(town, found.program);
  const result = await beginCase(deps, town, {
    draft: found,
    command: `submit:${found.id}`,
    program,
    service: SERVICE,
    form: "antrag",
    filling: (found.answers as { filling: ReturnType<typeof fillingOf> }).filling,
    proven: [],
    accessKey: key,
    language: "de",
    isReady: () => true,
  });
  if (result === "not-ready") return { ok: false, code: result };
  return answerOf(result);
}

async function sentBefore(town: Town, key: string): Promise<Answer> {
  const [wait] = await town.store.cases.findWaits("access", key);
  const record = wait === undefined ? null : await town.store.cases.load(wait.caseId);
  const state = record === null ? null : stateOf(record);
  return state === null || record === null
    ? { ok: false, code: "gone" }
    : accepted(`${record.caseId} ${state.number}`);
}

async function decide(town: Town, request: Extract<Request, { type: "decide" }>): Promise<Answer> {
  const { caseId, command: id, by, letter } = request;
  // Which task a caseworker sees stands on her screen: it is the same however often she tries.
  const created = (await town.store.cases.events(caseId)).find(({ type }) => type === "taskCreated");
  const body = created?.content.type === "kept" ? created.content.body : {};
  const { id: task = "" } = body as { id?: string };
  return step(town, caseId, by, { type: "completeTask", id, task, filling: fillingOf({ brief: letter }) });
}

async function step(town: Town, caseId: string, by: string, intent: Intent): Promise<Answer> {
  const actor: Actor = { kind: "staff", id: by, roles: ["amt"] };
  return answerOf(await handle(deps, town, actor, caseId, intent));
}

const answerOf = (result: HandleResult): Answer =>
  result.ok
    ? accepted(`${result.caseId} ${result.state.number}`)
    : { ok: false, code: result.rejection.code };
