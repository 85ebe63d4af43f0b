import { connect, type Socket } from "node:net";
import type { Scan } from "./scan.ts";

/** What a daemon takes in one piece of a stream. */
const CHUNK = 64 * 1024;
/** Looking through 25 MB takes seconds; a daemon that says nothing for longer is away. */
const PATIENCE_MS = 30_000;
/** No honest answer is longer. */
const ANSWER_LIMIT = 4096;

/** Whether this is the address of a daemon: `clamd://host:port`. */
export function canAsk(url: string): boolean {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: "", hostname: "" };
  return protocol === "clamd:" && hostname !== "";
}

/** Asks a ClamAV daemon at `clamd://host:port` by its command INSTREAM. */
export function clamd(url: string, patienceMs = PATIENCE_MS): Scan {
  if (!canAsk(url)) throw new Error("SCAN_URL must look like clamd://host:port");
  const { hostname, port } = new URL(url);
  const host = hostname.replaceAll(/[[\]]/g, "");
  return async (content) => verdictOf(await ask(host, Number(port || 3310), content, patienceMs));
}

/** `stream: OK`, `stream: <name> FOUND`; anything else is no answer to the question. */
function verdictOf(answer: string): "clean" | "infected" {
  if (/^stream: OK$/.test(answer)) return "clean";
  if (/^stream: .+ FOUND$/.test(answer)) return "infected";
  throw new Error("the scanner could not tell");
}

function ask(host: string, port: number, content: Uint8Array, patienceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const timer = setTimeout(() => socket.destroy(new Error("the scanner is too slow")), patienceMs);
    let answer = "";
    socket.on("connect", () => send(socket, content));
    socket.on("data", (part: Buffer) => {
      answer += part.toString("latin1");
      const end = answer.indexOf("\0");
      if (end >= 0) resolve(answer.slice(0, end).trim());
      if (end >= 0 || answer.length > ANSWER_LIMIT) socket.destroy();
    });
    socket.on("error", reject);
    socket.on("close", () => {
      clearTimeout(timer);
      reject(new Error("the scanner hung up"));
    });
  });
}

/** Pieces with their length before them; one of length zero ends the stream. */
function send(socket: Socket, content: Uint8Array): void {
  socket.write("zINSTREAM\0");
  for (let from = 0; from < content.length; from += CHUNK) {
    const piece = content.subarray(from, from + CHUNK);
    socket.write(lengthOf(piece.length));
    socket.write(piece);
  }
  socket.write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}
