import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export const onPath = (name: string): string | null =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file)) ?? null;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Running {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts a database with a folder of its own, which goes with it, and waits until it listens. */
export async function startProgram(
  file: string,
  words: (folder: string, port: number) => readonly string[],
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-mongo-"));
  const port = await freePort();
  const child = spawn(file, [...words(folder, port)], { stdio: "ignore", cwd: folder });
  const stop = async (): Promise<void> => {
    const isOver = child.exitCode !== null || child.signalCode !== null;
    if (!isOver && child.kill("SIGTERM")) await Promise.race([once(child, "exit"), pause(5000)]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (await listens(port)) return { port, stop };
  await stop();
  throw new Error(`${file} did not start`);
}

export async function listens(port: number): Promise<boolean> {
  for (let tried = 0; tried < 100; tried += 1) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([
      once(socket, "connect").then(
        () => true,
        () => false,
      ),
      pause(1000, false),
    ]);
    socket.destroy();
    if (isOpen) return true;
    await pause(100);
  }
  return false;
}
