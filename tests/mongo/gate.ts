import { createServer, connect, type AddressInfo, type Socket } from "node:net";

// FerretDB reads a document, changes it and writes it back, and lets another command in between: of 32 conditional
// updates at once several succeed. MongoDB changes a document in one go. So in front of FerretDB stands a gate that lets
// one command through at a time, whichever process it comes from; nothing in a command is touched.

export interface Gate {
  readonly port: number;
  readonly close: () => void;
}

/** Listens on a free port and hands every message on, one after the other over all connections. */
export async function openGate(target: number): Promise<Gate> {
  let last: Promise<void> = Promise.resolve();
  const inTurn = (job: () => Promise<void>): void => {
    last = last.then(job).catch(() => undefined);
  };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const inner = connect(target, "127.0.0.1");
    for (const socket of [client, inner]) sockets.add(socket.on("close", () => sockets.delete(socket)));
    const answers = answersOf(inner);
    onMessage(client, (message) => inTurn(() => pass(message, inner, client, answers)));
    client.on("error", () => inner.destroy()).on("close", () => leave(inner));
    inner.on("error", () => client.destroy()).on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** What is under way may end. A server that never answers again must not keep all others from their turn. */
const PATIENCE_MS = 5000;
function leave(inner: Socket): void {
  inner.end();
  setTimeout(() => inner.destroy(), PATIENCE_MS).unref();
}

type Answers = () => Promise<Buffer | null>;

async function pass(message: Buffer, inner: Socket, client: Socket, next: Answers): Promise<void> {
  if (inner.destroyed) return;
  inner.write(message);
  const answer = await next();
  if (answer !== null && !client.destroyed) client.write(answer);
}

/** One answer after the other; null once the connection has ended. */
function answersOf(socket: Socket): Answers {
  let give: ((answer: Buffer | null) => void) | null = null;
  let ended = false;
  onMessage(socket, (message) => give?.(message));
  socket.on("close", () => {
    ended = true;
    give?.(null);
  });
  return () =>
    new Promise((resolve) => {
      if (ended) return resolve(null);
      give = resolve;
    });
}

/** Cuts a stream into messages: each begins with its length. */
function onMessage(socket: Socket, take: (message: Buffer) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0);
      take(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  });
}
