import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** Another system that services talk to: it keeps what it was asked, and answers by the path. */
export interface Register {
  readonly port: number;
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

type Answer = (response: ServerResponse, times: number) => void;
const json = (response: ServerResponse, status: number, body: string): void =>
  void response.writeHead(status, { "content-type": "application/json" }).end(body);

const answers: Readonly<Record<string, Answer>> = {
  "/ok": (response) => json(response, 200, '{"hund":"Rex","__proto__":{"admin":true}}'),
  "/redirect": (response) => void response.writeHead(302, { location: "/inner" }).end(),
  "/large": (response) => json(response, 200, `"${"x".repeat(1_000_000)}"`),
  "/half": (response) => json(response, 200, '{"name":"Hund \\ud83d"}'),
  "/unseen": (response) => json(response, 200, '{"name":"Hund\\u0000 \\u202e007\\u202c"}'),
  "/deep": (response) => json(response, 200, `${"[".repeat(50_000)}`),
  "/no": (response) => json(response, 403, "{}"),
  // Busy the first time.
  "/busy": (response, times) => json(response, times === 1 ? 503 : 200, '{"ok":true}'),
  "/silent": () => undefined,
};

export async function startRegister(): Promise<Register> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    read(request).then((body) => {
      const path = request.url ?? "";
      asked.push({ path, headers: request.headers, body });
      (answers[path] ?? ((other) => json(other, 404, "{}")))(
        response,
        asked.filter((one) => one.path === path).length,
      );
    }, console.error);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
