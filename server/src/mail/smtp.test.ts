import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { smtp } from "./smtp.ts";

let server: Server | undefined;
afterEach(() => void server?.close());

/** A mail server that says hello, and then for ever one more line. */
async function trickling(): Promise<{ url: string; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined).resume();
    const timer = setInterval(() => socket.write("250-noch etwas\r\n"), 20);
    socket.on("close", () => clearInterval(timer));
    socket.write("220 hier\r\n");
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets };
}

it("a server that never comes to an end is left after a while, and its connection closed", async () => {
  const { url, sockets } = await trickling();
  const send = smtp(url, "amt@example.org", 300);
  const began = performance.now();
  await expect(send({ id: "a@b", to: "ada@example.org", subject: "x", text: "y" })).rejects.toThrow();
  expect(performance.now() - began).toBeLessThan(5000);
  await expect.poll(() => sockets.map(({ destroyed }) => destroyed)).toEqual([true]);
});
