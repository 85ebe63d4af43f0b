import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { bundled } from "../builders/bundled.ts";
import { freePort, MAIN, startServer, type ServerProcess } from "../operations/serverProcess.ts";
import type { Chance } from "./random.ts";

/** Two real servers on one folder, as `npm start` runs them, that are killed again and again and come back where they were. */
export interface Pair {
  readonly urls: readonly string[];
  /** Kills one or both every other second until it is told to stop; then both are there again. How often each. */
  readonly disturb: (isOver: () => boolean) => Promise<{ readonly one: number; readonly both: number }>;
  readonly close: () => Promise<void>;
}
/** Short beside the seconds in which sixty people apply, so that it meets them too. */
const CALM_MS = [300, 1200] as const;

export async function openPair(folder: string, luck: Chance): Promise<Pair> {
  const ports = [await freePort(), await freePort()].map(String);
  const program = await bundled(MAIN);
  const start = (at: number, tries = 5): Promise<ServerProcess> =>
    startServer(folder, { PORT: ports[at] ?? "" }, program).catch(async (error: unknown) => {
      // While it was gone, somebody else's connection may have got its port. What is wrong with itself stays wrong.
      if (tries === 0) throw error;
      console.log(`started once more: ${String(error)}`);
      await pause(500);
      return start(at, tries - 1);
    });
  // One after the other: what a fresh folder begins with is the first one's.
  const servers = [await start(0), await start(1)];
  const state = { isClosed: false };
  const restart = async (at: number): Promise<void> => {
    await servers[at]?.end("SIGKILL");
    if (state.isClosed) return;
    const again = (servers[at] = await start(at));
    if (state.isClosed) await again.end();
  };
  return {
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    disturb: async (isOver) => {
      const counts = { one: 0, both: 0 };
      while (!state.isClosed && (!isOver() || counts.one === 0 || counts.both === 0)) {
        await pause(luck.between(...CALM_MS));
        const isBoth = counts.one > counts.both && luck.isLikely(0.5);
        counts[isBoth ? "both" : "one"] += 1;
        if (isBoth) await Promise.all([restart(0), restart(1)]);
        else await restart(luck.between(0, 1));
      }
      return counts;
    },
    close: async () => {
      state.isClosed = true;
      for (const server of servers) await server.end();
      rmSync(program, { force: true });
    },
  };
}
