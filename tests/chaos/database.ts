import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ferretWords } from "../mongo/find.ts";
import { openGate } from "../mongo/gate.ts";
import { freePort, listens, onPath } from "../mongo/program.ts";
import { openWire, type Wire } from "./proxy.ts";

/** A database that may be killed, and the wire to it that may be cut. */
export interface Database {
  /** Where servers find it: behind the wire. */
  readonly url: string;
  /** Where it answers while the wire is cut. */
  readonly direct: string;
  readonly wire: Wire;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const hasDatabase = (): boolean => onPath("ferretdb") !== null;

/** FerretDB with a folder of its own, which it finds again after a death. */
export async function startDatabase(): Promise<Database> {
  const file = onPath("ferretdb");
  if (file === null) throw new Error("there is no ferretdb on the PATH");
  const folder = mkdtempSync(join(tmpdir(), "blaupause-chaos-db-"));
  const port = await freePort();
  const [gate, running] = [await openGate(port), { child: null as ChildProcess | null }];
  const wire = await openWire(gate.port);
  const start = async (): Promise<void> => {
    running.child = spawn(file, [...ferretWords(folder, port)], { stdio: "ignore", cwd: folder });
    if (!(await listens(port))) throw new Error("the database did not start");
  };
  const kill = async (): Promise<void> => {
    const { child } = running;
    if (child !== null && child.exitCode === null && child.kill("SIGKILL")) await once(child, "exit");
  };
  await start();
  const address = (at: number): string => `mongodb://127.0.0.1:${at}/chaos?directConnection=true`;
  return {
    url: address(wire.port),
    direct: address(gate.port),
    wire,
    kill,
    start,
    close: async () => {
      wire.close();
      gate.close();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
