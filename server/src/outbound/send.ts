import { request as plain, type IncomingMessage } from "node:http";
import { request as secure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Target } from "./target.ts";

/** Milliseconds: an official or a lane of the worker waits for it, and the other side may never answer. */
const PATIENCE_MS = 20_000;
const MOST_BYTES = 64 * 1024;

export interface Call {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** A certificate of our own (PKCS #12), where the other side asks who we are. */
  readonly client?: { readonly pfx: Buffer; readonly passphrase: string };
}
export interface Answered {
  readonly status: number;
  readonly type: string;
  /** Null: it was longer than we take. */
  readonly text: string | null;
}

/** One call to the very address that was checked. Redirections are not followed: they are an answer like any other. */
export function send(
  { url, address }: Target,
  { method, headers, body, client = undefined }: Call,
  patience = PATIENCE_MS,
): Promise<Answered> {
  const toChecked: LookupFunction = (_host, { all }, done) => {
    const family = isIP(address);
    if (all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience);
    const options = { method, headers, lookup: toChecked, signal, agent: false as const, ...client };
    const asked = (url.protocol === "https:" ? secure : plain)(url, options, (answer) => {
      read(answer).then((text) => {
        resolve({ status: answer.statusCode ?? 0, type: answer.headers["content-type"] ?? "", text });
      }, reject);
    });
    asked.on("error", reject);
    asked.end(body ?? undefined);
  });
}

/** What is too long is not read on: the connection is closed. */
async function read(answer: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
