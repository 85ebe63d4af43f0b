import type { Entry } from "@blaupause/engine";
import type { IncomingMessage } from "node:http";
import { FIELDS, multipart, type TakeFile } from "./multipart.ts";
import { Refusal } from "./refusal.ts";
import { PAGE_LIMIT, READ_LIMIT, TooMuch, type Excess } from "./tooMuch.ts";

export type { TakeFile } from "./multipart.ts";

/** What a request says its body is; null where there is none. */
export function bodyType({ headers }: IncomingMessage): string | null {
  if (headers["transfer-encoding"] === undefined && headers["content-length"] === undefined) return null;
  return (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
export const isMultipart = (request: IncomingMessage): boolean => bodyType(request) === "multipart/form-data";

/** Refuses a body of another type; a request without one has none to refuse. */
export function mustBeType(request: IncomingMessage, wanted: string): void {
  const type = bodyType(request);
  if (type !== null && type !== wanted) throw new Refusal(415, "content-type");
}

// A body can be read once; what it said is known for as long as its request is.
const posted = new WeakMap<IncomingMessage, readonly Entry[]>();

/** Names and values of a posted page in their order, whatever the encoding. */
export async function readEntries(request: IncomingMessage, take: TakeFile): Promise<readonly Entry[]> {
  const entries = await readOnce(request, take);
  posted.set(request, entries);
  return entries;
}

export interface Typed {
  readonly entries: readonly Entry[];
  /** Why nothing of it may be stored; null: it may. */
  readonly excess: Excess | null;
}
/** The same for a page that can be shown again as it was typed. */
export async function readTyped(request: IncomingMessage, take: TakeFile): Promise<Typed> {
  try {
    return { entries: await readEntries(request, take), excess: null };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { entries: error.entries, excess: error.excess };
  }
}

/** The same for whoever answers in place of a handler that failed, before it read or after; files are not taken in. */
export const postedEntries = async (request: IncomingMessage): Promise<readonly Entry[]> =>
  posted.get(request) ?? (request.readableEnded ? [] : readEntries(request, async () => undefined));

async function readOnce(request: IncomingMessage, take: TakeFile): Promise<readonly Entry[]> {
  if (isMultipart(request)) return multipart(request, take);
  mustBeType(request, "application/x-www-form-urlencoded");
  const text = await readText(request, READ_LIMIT);
  const entries = [...new URLSearchParams(text)];
  if (entries.length > FIELDS) throw new Refusal(413, "too-many-fields");
  if (Buffer.byteLength(text) > PAGE_LIMIT) throw new TooMuch("tooMuch", entries);
  return entries;
}

/** Read to its end although it is refused: a connection left in the middle of a body serves nobody any more. */
const DRAIN = 32 * 1024 * 1024;

export function readText(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    if (request.destroyed) return reject(new Refusal(400, "malformed-body"));
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (): void => {
      if (size > limit) reject(new Refusal(413, "too-large"));
      else resolve(Buffer.concat(chunks).toString("utf8"));
    };
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      if (size <= DRAIN) return;
      request.pause();
      end();
    });
    request.on("end", end);
    request.on("error", reject);
    request.on("close", () => {
      if (!request.complete) reject(new Refusal(400, "malformed-body"));
    });
  });
}
