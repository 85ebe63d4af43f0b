import type { Entry, FileAnswer } from "@blaupause/engine";
import { wellFormed } from "@blaupause/model";
import busboy from "busboy";
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { Refusal } from "./refusal.ts";

/** Most bytes of a page's answers, files apart. A form of 1 000 answers has about 100 KB. */
const PAGE_LIMIT = 512 * 1024;
/** Most bytes of a page with its files: they are looked at one after the other, and none is let in before its end. */
const BODY_LIMIT = 100 * 1024 * 1024;
const FIELDS = 5000;

/** Takes an upload in and answers with its reference; undefined when nothing was chosen. */
export type TakeFile = (
  name: string,
  file: { readonly name: string; readonly type: string; readonly content: Readable },
) => Promise<FileAnswer | undefined>;

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

/** The same for whoever answers in place of a handler that failed, before it read or after; files are not taken in. */
export const postedEntries = async (request: IncomingMessage): Promise<readonly Entry[]> =>
  posted.get(request) ?? (request.readableEnded ? [] : readEntries(request, async () => undefined));

async function readOnce(request: IncomingMessage, take: TakeFile): Promise<readonly Entry[]> {
  if (isMultipart(request)) return multipart(request, take);
  mustBeType(request, "application/x-www-form-urlencoded");
  const text = await readText(request, PAGE_LIMIT);
  const entries = [...new URLSearchParams(text)];
  if (entries.length > FIELDS) throw new Refusal(413, "too-many-fields");
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

function multipart(request: IncomingMessage, take: TakeFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const slots: (Entry | Promise<Entry | undefined>)[] = [];
    const limits = {
      fields: FIELDS,
      fieldSize: 64 * 1024,
      fieldNameSize: 400,
      files: 20,
      parts: FIELDS + 20,
    };
    const parser = parserFor(request, limits);
    const tooLarge = (): void => reject(new Refusal(413, "too-large"));
    let [typed, all] = [0, 0];
    // A part may say it is UTF-16: what is no letter there is read as elsewhere what is no UTF-8.
    parser.on("field", (name, value, { valueTruncated, nameTruncated }) => {
      typed += name.length + Buffer.byteLength(value);
      // A text that was cut is not what somebody said.
      if (valueTruncated || nameTruncated || typed > PAGE_LIMIT) tooLarge();
      else slots.push([wellFormed(name), wellFormed(value)]);
    });
    request.on("data", (chunk: Buffer) => {
      all += chunk.length;
      if (all <= BODY_LIMIT) return;
      request.unpipe(parser);
      parser.destroy();
      tooLarge();
    });
    parser.on("file", (name, content, { filename, mimeType }) => {
      // A body that ends too early breaks its file as well; the parser tells it, the file need not.
      content.on("error", () => undefined);
      const slot = taken(wellFormed(name), content, filename, mimeType, take);
      // Waited for only at the end: until then a refusal must not pass for one that nobody handles.
      slot.catch(() => undefined);
      slots.push(slot);
    });
    for (const limit of ["fieldsLimit", "filesLimit", "partsLimit"] as const)
      parser.on(limit, () => reject(new Refusal(413, "too-many-fields")));
    parser.on("error", () => reject(new Refusal(400, "malformed-body")));
    parser.on("close", () => {
      Promise.all(slots).then((all) => resolve(all.filter((one) => one !== undefined)), reject);
    });
    request.pipe(parser);
  });
}

function parserFor(request: IncomingMessage, limits: busboy.Limits) {
  try {
    return busboy({ headers: request.headers, limits, defParamCharset: "utf8" });
  } catch {
    throw new Refusal(400, "malformed-body");
  }
}

async function taken(
  name: string,
  content: Readable,
  filename: string | undefined,
  type: string,
  take: TakeFile,
): Promise<Entry | undefined> {
  if (filename === undefined || filename === "") {
    content.resume();
    return undefined;
  }
  try {
    const file = await take(name, { name: wellFormed(filename), type, content });
    return file === undefined ? undefined : [name, file];
  } finally {
    // Whoever does not want it need not read it: unread, it would hold up the parts behind it.
    content.resume();
  }
}
