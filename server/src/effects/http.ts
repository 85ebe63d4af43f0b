import type { Outcome } from "@blaupause/engine";
import { createHash } from "node:crypto";
import { isWellFormed, wellFormed, withoutUnseen, type Json } from "@blaupause/model";
import { isTooDeep } from "../http/depth.ts";
import { allowedHosts, secretOf } from "../outbound/connections.ts";
import { Away } from "../outbound/away.ts";
import type { Names } from "../outbound/hung.ts";
import { openSilence } from "../outbound/silence.ts";
import { send, type Answered, type Call } from "../outbound/send.ts";
import { allowedUrl, hostOf, lookedUp } from "../outbound/target.ts";
import type { Job, Performer } from "./perform.ts";

// A service may call another system: `url`, `method`, `body` and the name of a `secret`. Where to is for the organisation
// to allow, not for the service; whether the address behind the name is one to be called, for the server. What cannot
// pass ends as a failure an official sees; what may pass is tried again under the same Idempotency-Key (P30).

const failed = (code: string): Outcome => ({ type: "failed", code });

export const callOut: Performer = async (job) => {
  const { deps, effect, town } = job;
  // A draft that is tried out talks to nobody.
  if (town.profile.rehearsal === true) return { type: "done", result: { status: 200, body: null } };
  const url = allowedUrl(await allowedHosts(town.store), String(effect.with["url"] ?? ""));
  if (typeof url === "string") return failed(url);
  const call = await callOf(job, url);
  if (typeof call === "string") return failed(call);
  // What is wrong with the call itself is said whoever is silent, and is no answer of theirs.
  const answered = await asked(namesOf(url, call), () => answerTo(deps, url, call));
  return typeof answered === "string" ? failed(answered) : outcomeOf(answered);
};

/** A system that hangs, or its name server, is waited for once in a while: not by every case, whosever it is. */
const { unlessSilent: asked } = openSilence();

/** Over what one call asks, or at one address, a system may hang that answers others. Each protocol is another system. */
const namesOf = ({ origin, pathname }: URL, { headers }: Call): Names => [
  headers["idempotency-key"] ?? "",
  origin + pathname,
  origin,
];

async function answerTo(deps: Job["deps"], url: URL, call: Call): Promise<Answered | string> {
  const target = await lookedUp(deps, url);
  if (typeof target === "string") return target;
  const answered = await send(target, call);
  // Whoever takes her time to say so holds up as many as whoever says nothing.
  if (mayPass(answered.status)) throw new Away(`answered ${answered.status}`);
  return answered;
}

const METHODS = ["GET", "POST", "PUT"];

async function callOf(job: Job, url: URL): Promise<Call | string> {
  const { effect, town } = job;
  const { body = null, secret, method = body === null ? "GET" : "POST" } = effect.with;
  if (typeof method !== "string" || !METHODS.includes(method)) return "method-not-allowed";
  const key = secret === undefined ? null : await secretOf(town.store, String(secret));
  if (secret !== undefined && (key === null || key.host !== hostOf(url))) return "secret-not-there";
  const content = body === null ? null : JSON.stringify(body);
  const headers = {
    accept: "application/json",
    "accept-encoding": "identity",
    "idempotency-key": keyOf(job, method, url, content),
    ...(body === null ? {} : { "content-type": "application/json" }),
    ...(key === null ? {} : { authorization: `Bearer ${key.value}` }),
  };
  return { method, headers, body: content };
}

/** The same call keeps its key however often it is made (P30); one that was mended is another call. */
function keyOf({ caseId, effect }: Job, method: string, url: URL, content: string | null): string {
  const call = createHash("sha256")
    .update(JSON.stringify([method, url.href, content]))
    .digest("hex");
  return `${caseId}.${effect.id}.${call.slice(0, 16)}`;
}

/** Away for the moment, or too busy: that may pass. */
const mayPass = (status: number): boolean => status === 408 || status === 429 || status >= 500;

function outcomeOf({ status, type, text }: Answered): Outcome {
  if (status >= 300 && status < 400) return failed("redirected");
  if (status < 200 || status >= 300) return failed(`http-${status}`);
  if (text === null) return failed("answer-too-large");
  const body = bodyIn(type, text);
  return body === undefined ? failed("answer-not-readable") : { type: "done", result: { status, body } };
}

/** JSON as data, anything else as text; undefined where it says JSON and is none. */
function bodyIn(type: string, text: string): Json | undefined {
  if (text === "") return null;
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) return withoutUnseen(text);
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text, admitted) as Json;
  } catch {
    return undefined;
  }
}

/** What somebody else's system says goes into the case: without prototypes, with whole characters that one can see. */
function admitted(key: string, value: Json): Json | undefined {
  if (key === "__proto__" || !isWellFormed(key)) return undefined;
  return typeof value === "string" ? withoutUnseen(wellFormed(value)) : value;
}
