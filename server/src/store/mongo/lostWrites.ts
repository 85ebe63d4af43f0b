import { MongoNetworkError } from "mongodb";
import { createRequire } from "node:module";

// The driver waits for a socket to take more ("drain") when a write was not taken at once. A socket that was closed in that
// very moment never says so, and closing it does not end the wait: the command hangs for ever. Where that meets the one
// connection by which the driver watches the server, no server is found again until the process is started anew. Here a
// write ends with its connection. Seen with mongodb 7.9.0; `lostWrites.test.ts` fails without this.

interface Connection {
  readonly closed: boolean;
  once(event: "close", listener: () => void): void;
  off(event: "close", listener: () => void): void;
}
interface Driver {
  readonly Connection: {
    readonly prototype: { writeCommand(this: Connection, ...words: unknown[]): Promise<void> };
  };
}

/** Once per process, before the first connection. */
export function endLostWrites(): void {
  const { Connection } = createRequire(import.meta.url)("mongodb/lib/cmap/connection.js") as Driver;
  const { writeCommand } = Connection.prototype;
  if (writeCommand.name === "endingWithItsConnection") return;
  Connection.prototype.writeCommand = function endingWithItsConnection(...words) {
    return whileOpen(this, () => writeCommand.apply(this, words));
  };
}

async function whileOpen(connection: Connection, write: () => Promise<void>): Promise<void> {
  let leave = (): void => undefined;
  const closed = new Promise<never>((_, reject) => {
    leave = () => reject(new MongoNetworkError("the connection closed while something was written to it"));
    if (connection.closed) leave();
    else connection.once("close", leave);
  });
  try {
    await Promise.race([write(), closed]);
  } finally {
    connection.off("close", leave);
  }
}
