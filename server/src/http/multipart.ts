import type { Entry, FileAnswer } from "@blaupause/engine";
import { wellFormed } from "@blaupause/model";
import busboy from "busboy";
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { Refusal } from "./refusal.ts";
import { PAGE_LIMIT, READ_LIMIT, TooMuch, type Excess } from "./tooMuch.ts";

/** Most bytes of a page with its files: they are looked at one after the other, and none is let in before its end. */
export const BODY_LIMIT = 100 * 1024 * 1024;
/** A body beyond it is read to its end for what was typed, its files are not. Further than this nobody goes along. */
const END_LIMIT = 2 * BODY_LIMIT;
/** Most bytes of one answer. */
const FIELD_LIMIT = 64 * 1024;
export const FIELDS = 5000;
/** Most files that are chosen on one page; a question without one sends an empty part. */
const FILES = 20;

/** Takes an upload in and answers with its reference; undefined when nothing was chosen. */
export type TakeFile = (
  name: string,
  file: { readonly name: string; readonly type: string; readonly content: Readable },
) => Promise<FileAnswer | undefined>;

/** Names and values of a page with uploads. What is too much is read on, so that nothing typed behind it is lost. */
export function multipart(request: IncomingMessage, take: TakeFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const slots: (Entry | Promise<Entry | undefined>)[] = [];
    const parser = parserFor(request);
    // Said once all that was being taken in is settled, so that whoever hears it can let go of it.
    let refused: Refusal | null = null;
    const refuse = (status: number, code: string): void => {
      refused ??= new Refusal(status, code);
    };
    const stop = (status: number, code: string): void => {
      refuse(status, code);
      request.unpipe(parser);
      parser.destroy();
    };
    let excess: Excess | null = null;
    let [typed, chosen, all] = [0, 0, 0];
    // A part may say it is UTF-16: what is no letter there is read as elsewhere what is no UTF-8.
    parser.on("field", (name, value, { valueTruncated, nameTruncated }) => {
      const size = Buffer.byteLength(value);
      typed += name.length + size;
      // A text that was cut is not what somebody said.
      if (valueTruncated || nameTruncated || typed > READ_LIMIT) return refuse(413, "too-large");
      if (size > FIELD_LIMIT || typed > PAGE_LIMIT) excess ??= "tooMuch";
      slots.push([wellFormed(name), wellFormed(value)]);
    });
    request.on("data", (chunk: Buffer) => {
      all += chunk.length;
      if (all > BODY_LIMIT) excess ??= "tooManyFiles";
      if (all > END_LIMIT) stop(413, "too-large");
    });
    // Whoever hangs up ends it as well, and leaves nothing behind.
    request.once("close", () => {
      if (!request.readableEnded) stop(400, "malformed-body");
    });
    parser.on("file", (name, content, { filename = "", mimeType }) => {
      // A body that ends too early breaks its file as well; the parser tells it, the file need not.
      content.on("error", () => undefined);
      if (filename !== "") chosen += 1;
      if (chosen > FILES) excess ??= "tooManyFiles";
      const isTaken = filename !== "" && chosen <= FILES && all <= BODY_LIMIT && refused === null;
      if (!isTaken) return void content.resume();
      const slot = taken(wellFormed(name), content, wellFormed(filename), mimeType, take);
      // Waited for only at the end: until then a refusal must not pass for one that nobody handles.
      slot.catch(() => undefined);
      slots.push(slot);
    });
    for (const limit of ["fieldsLimit", "filesLimit", "partsLimit"] as const)
      parser.on(limit, () => refuse(413, "too-many-fields"));
    parser.on("error", () => refuse(400, "malformed-body"));
    parser.on("close", () => void settle());
    const settle = async (): Promise<void> => {
      await Promise.allSettled(slots);
      if (refused !== null) return reject(refused);
      Promise.all(slots).then((read) => {
        const entries = read.filter((one) => one !== undefined);
        if (excess === null) resolve(entries);
        else reject(new TooMuch(excess, entries));
      }, reject);
    };
    request.pipe(parser);
  });
}

function parserFor({ headers }: IncomingMessage) {
  const limits = {
    fields: FIELDS,
    fieldSize: READ_LIMIT,
    fieldNameSize: 400,
    files: FIELDS,
    parts: 2 * FIELDS,
  };
  try {
    return busboy({ headers, limits, defParamCharset: "utf8" });
  } catch {
    throw new Refusal(400, "malformed-body");
  }
}

async function taken(
  name: string,
  content: Readable,
  filename: string,
  type: string,
  take: TakeFile,
): Promise<Entry | undefined> {
  try {
    const file = await take(name, { name: filename, type, content });
    return file === undefined ? undefined : [name, file];
  } finally {
    // Whoever does not want it need not read it: unread, it would hold up the parts behind it.
    content.resume();
  }
}
