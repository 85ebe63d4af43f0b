import { createCipheriv, createDecipheriv } from "node:crypto";
import { Refusal } from "./refusal.ts";

// The stream is cut into frames: length, AES-256-GCM of so many bytes, tag. A frame's nonce is its number and whether it
// is the last, so frames that were changed, exchanged or left out do not open, and a file that was cut has no last one.

const FRAME = 256 * 1024;
const LENGTH = 4;
const TAG = 16;

interface Sealing {
  readonly key: Uint8Array;
  /** the header: it is authenticated with every frame */
  readonly header: Uint8Array;
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

export async function* sealFrames(plain: AsyncIterable<Uint8Array>, sealing: Sealing): AsyncIterable<Buffer> {
  let rest = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of plain) {
    rest = Buffer.concat([rest, chunk]);
    // One frame is always kept back: the last is known only at the end.
    for (; rest.length > FRAME; rest = rest.subarray(FRAME))
      yield sealFrame(rest.subarray(0, FRAME), number++, false, sealing);
  }
  yield sealFrame(rest, number, true, sealing);
}

function sealFrame(plain: Uint8Array, number: number, isLast: boolean, { key, header }: Sealing): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(number, isLast)).setAAD(header);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(plain.length);
  return Buffer.concat([length, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes; a refusal at the first frame that is not as it was written. `rest` is what follows the header. */
export async function* openFrames(stream: AsyncIterable<Buffer>, sealing: Sealing): AsyncIterable<Buffer> {
  let rest = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    for (let size = sizeOf(rest); rest.length > size; size = sizeOf(rest)) {
      yield opened(rest.subarray(0, size), number++, false, sealing);
      rest = rest.subarray(size);
    }
  }
  if (rest.length < LENGTH + TAG || rest.length < sizeOf(rest)) throw new Refusal("backup-incomplete");
  yield opened(rest, number, true, sealing);
}

function sizeOf(rest: Buffer): number {
  if (rest.length < LENGTH) return Infinity;
  const length = rest.readUInt32BE(0);
  if (length > FRAME) throw new Refusal("backup-damaged");
  return LENGTH + length + TAG;
}

function opened(frame: Buffer, number: number, isLast: boolean, sealing: Sealing): Buffer {
  const plain = openFrame(frame, nonceOf(number, isLast), sealing);
  if (plain !== null) return plain;
  // A frame that opens as another one than the last was not the last when it was written.
  if (isLast && openFrame(frame, nonceOf(number, false), sealing) !== null)
    throw new Refusal("backup-incomplete");
  throw new Refusal(number === 0 ? "secret-wrong" : "backup-damaged");
}

function openFrame(frame: Buffer, nonce: Buffer, { key, header }: Sealing): Buffer | null {
  const cipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG }).setAAD(header);
  const plain = cipher.update(frame.subarray(LENGTH, -TAG));
  try {
    return Buffer.concat([plain, cipher.setAuthTag(frame.subarray(-TAG)).final()]);
  } catch {
    return null;
  }
}
