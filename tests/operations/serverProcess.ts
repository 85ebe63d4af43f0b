import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const MAIN = join(root, "server", "src", "main.ts");

/** The real server in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything it wrote so far, wherever it wrote it. */
  readonly output: () => string;
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export async function startServer(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  program?: string,
): Promise<ServerProcess> {
  const port = settings["PORT"] ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const { child, output } = spawned(folder, { PORT: port, BLAUPAUSE_URL: url, ...settings }, program);
  const end = async (signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, "exit");
    }
    return child.exitCode;
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server did not start: ${output()}`);
    if (
      await fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, process: child, output, end };
}

/** For a start that is to fail: how it ended, and what it said. */
export async function runServer(folder: string, settings: Readonly<Record<string, string>>) {
  const { child, output } = spawned(folder, { PORT: String(await freePort()), ...settings });
  await once(child, "close");
  return { code: child.exitCode, output: output() };
}

/** A file that was bundled from it before starts faster; what it does is the same. */
function spawned(folder: string, settings: Readonly<Record<string, string>>, program?: string) {
  const env = {
    PATH: process.env["PATH"] ?? "",
    TSX_TSCONFIG_PATH: join(root, "tsconfig.run.json"),
    BLAUPAUSE_DATA: folder,
    ...settings,
  };
  const words = program === undefined ? ["--import", "tsx", MAIN] : [program];
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      output += part.toString();
    });
  return { child, output: () => output };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
