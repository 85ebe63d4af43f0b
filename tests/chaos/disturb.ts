import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./database.ts";
import type { Fleet } from "./fleet.ts";
import type { Chance } from "./random.ts";

export const DISTURBANCES = ["kill", "kill all", "hold", "cut", "kill database"] as const;
export type Disturbance = (typeof DISTURBANCES)[number];
export type Disturbed = Record<Disturbance, number>;

interface Scene {
  readonly fleet: Fleet;
  readonly database: Database | null;
  readonly luck: Chance;
  /** The first so many servers are left alone. */
  readonly spared: number;
  readonly calm?: readonly [number, number] | undefined;
}

const carryOut: Readonly<Record<Disturbance, (scene: Scene) => Promise<void>>> = {
  kill: ({ fleet, luck, spared }) => fleet.kill(luck.between(spared, fleet.size - 1)),
  "kill all": async ({ fleet, spared }) => {
    const all = Array.from({ length: fleet.size - spared }, (_, index) => fleet.kill(spared + index));
    await Promise.all(all);
  },
  // It comes back after its leases are over and does not know that it was gone.
  hold: ({ fleet, luck, spared }) =>
    fleet.hold(luck.between(spared, fleet.size - 1), luck.between(200, 2500)),
  cut: async ({ database, luck }) => {
    database?.wire.cut();
    await pause(luck.between(0, 800));
    database?.wire.mend();
  },
  "kill database": async ({ database, luck }) => {
    await database?.kill();
    await pause(luck.between(0, 800));
    await database?.start();
  },
};

/** How long all is well in between: a server that was just started is slow for seconds, and on FerretDB starts so. */
const CALM = { SQLite: [3000, 8000], MongoDB: [2000, 5000] } as const;

const USUAL = ["kill", "kill", "kill all", "hold"] as const;
const OF_DATABASE = ["cut", "kill database"] as const;
/** What can go wrong with a store, each as often as it stands here. */
export const kindsOn = (store: "SQLite" | "MongoDB"): readonly Disturbance[] =>
  store === "SQLite" ? USUAL : [...USUAL.slice(1), ...OF_DATABASE];

/** All of them in an order of chance, again and again: none is left out for long. */
function* shuffled(all: readonly Disturbance[], luck: Chance): Generator<Disturbance, never> {
  for (;;) {
    const left = [...all];
    while (left.length > 0) yield* left.splice(luck.between(0, left.length - 1), 1);
  }
}

/** Something goes wrong every now and then until `isOver` and nothing was left out; then all is well again. */
export async function disturb(scene: Scene, isOver: () => boolean, counts: Disturbed): Promise<void> {
  const { luck, database } = scene;
  const [least, most] = scene.calm ?? CALM[database === null ? "SQLite" : "MongoDB"];
  const kinds = kindsOn(database === null ? "SQLite" : "MongoDB");
  const order = shuffled(kinds, luck);
  const isEnough = (): boolean => isOver() && kinds.every((kind) => counts[kind] > 0);
  while (!isEnough()) {
    await pause(luck.between(least, most));
    if (isEnough()) return;
    const what = order.next().value;
    counts[what] += 1;
    await carryOut[what](scene);
  }
}
