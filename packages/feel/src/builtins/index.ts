import { contexts } from "./contexts.ts";
import { conversions } from "./conversions.ts";
import type { Builtin } from "./define.ts";
import { intervals } from "./intervals.ts";
import { lists } from "./lists.ts";
import { logic } from "./logic.ts";
import { numbers } from "./numbers.ts";
import { patterns } from "./patterns.ts";
import { statistics } from "./statistics.ts";
import { strings } from "./strings.ts";
import { temporals } from "./temporals.ts";

const families = [
  logic,
  strings,
  patterns,
  numbers,
  statistics,
  lists,
  contexts,
  conversions,
  temporals,
  intervals,
];

const byName: ReadonlyMap<string, Builtin> = new Map(
  families.flat().map((builtin) => [builtin.name, builtin]),
);

export const builtinNamed = (name: string): Builtin | undefined => byName.get(name);

export const builtinNames: readonly string[] = Object.freeze([...byName.keys()]);
