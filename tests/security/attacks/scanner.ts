import { createServer, type Socket } from "node:net";

/** The text every scanner knows, in two halves: no scanner shall find it in this file. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

export type Manner = "honest" | "silent" | "hangs up" | "limit" | "garbage" | "endless";
export interface Scanner {
  readonly url: string;
  readonly seen: readonly Buffer[];
  manner: Manner;
  readonly close: () => Promise<void>;
}

/** A daemon that speaks INSTREAM, and knows one virus. */
export async function openScanner(): Promise<Scanner> {
  const seen: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    serve(socket, scanner, seen);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    });
  const scanner: Scanner = { url: `clamd://127.0.0.1:${port}`, seen, manner: "honest", close };
  return scanner;
}

function serve(socket: Socket, scanner: Scanner, seen: Buffer[]): void {
  let got = Buffer.alloc(0);
  socket.on("error", () => undefined);
  socket.on("data", (part: Buffer) => {
    got = Buffer.concat([got, part]);
    if (scanner.manner === "hangs up") return void socket.destroy();
    if (scanner.manner === "endless") return void socket.write("x".repeat(10_000));
    const content = streamIn(got);
    if (content === null || scanner.manner === "silent") return;
    seen.push(content);
    socket.end(`${answerTo(content, scanner.manner)}\0`);
  });
}

function answerTo(content: Buffer, manner: Manner): string {
  if (manner === "limit") return "INSTREAM size limit exceeded. ERROR";
  if (manner === "garbage") return "stream: OK FOUND maybe";
  return content.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
}

/** The pieces of a stream put together; null while it has not ended. Throws where it is none. */
function streamIn(got: Buffer): Buffer | null {
  const command = "zINSTREAM\0";
  if (got.length < command.length) return null;
  if (got.subarray(0, command.length).toString() !== command) throw new Error("that is no INSTREAM");
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > got.length) return null;
    pieces.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
