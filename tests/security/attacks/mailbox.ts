import { createServer, type Socket } from "node:net";

export interface Delivered {
  readonly recipients: readonly string[];
  /** The message as it came, headers and text. */
  readonly data: string;
}
/** A mail server that takes everything, to see what reaches the wire. */
export interface MailServer {
  readonly url: string;
  readonly delivered: readonly Delivered[];
  readonly close: () => void;
}

export async function openMailServer(): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const server = createServer((socket) => listenTo(socket, delivered));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, delivered, close: () => void server.close() };
}

/** RFC 5321 as far as a sender needs it. */
function listenTo(socket: Socket, delivered: Delivered[]): void {
  let [buffer, isData] = ["", false];
  let recipients: string[] = [];
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  say("220 test");
  socket.on("error", () => undefined);
  socket.on("data", (chunk: Buffer) => {
    buffer += chunk.toString("latin1");
    for (let end = buffer.indexOf(isData ? "\r\n.\r\n" : "\r\n"); end >= 0;) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (isData) {
        delivered.push({ recipients, data: line });
        [isData, recipients] = [false, []];
        say("250 taken");
      } else if (/^DATA/i.test(line)) {
        isData = true;
        say("354 go on");
      } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else {
        if (/^RCPT TO:/i.test(line)) recipients.push(line.slice(8).trim());
        say("250 yes");
      }
      end = buffer.indexOf(isData ? "\r\n.\r\n" : "\r\n");
    }
  });
}
