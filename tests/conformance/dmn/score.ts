// Runs every test of a folder tree and counts what holds. Numbers agree within 1e-8, as the TCK's
// own runners have it; all else must be equal.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { equal, isContext, isList, isNum, print, sub, toNumber, type Value } from "@blaupause/feel";
import { readCases, type Case, type Check } from "./cases.ts";
import { decide, invoke } from "./drg.ts";
import { readModel, type Library, type Model } from "./model.ts";

export interface Failure {
  readonly file: string;
  readonly id: string;
  readonly node: string;
  readonly expected: string;
  readonly actual: string;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly total: number;
}

export interface Score extends Count {
  /** Checks that expect a value, and those that expect null: a null-happy engine scores on the latter. */
  readonly values: Count;
  readonly nulls: Count;
  readonly failures: readonly Failure[];
}

const free = { tick: () => {}, grow: () => {} };

const close = (a: number): boolean => Math.abs(a) < 1e-8;

const agrees = (actual: Value, expected: Value): boolean => {
  if (isNum(actual) && isNum(expected)) {
    const apart = sub(actual, expected);
    return apart !== null && close(toNumber(apart));
  }
  if (isList(actual) && isList(expected))
    return actual.length === expected.length && actual.every((one, i) => agrees(one, expected[i] ?? null));
  if (isContext(actual) && isContext(expected))
    return (
      actual.size === expected.size &&
      [...expected].every(([key, value]) => actual.has(key) && agrees(actual.get(key) ?? null, value))
    );
  return equal(actual, expected, free) === true;
};

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .toSorted();

const run = (model: Model, test: Case, check: Check): Value => {
  if (!check.invocable) return decide(model, check.node, test.inputs);
  return invoke(model, check.node, test.inputs);
};

const attempt = (model: Model, test: Case, check: Check): Value | Error => {
  try {
    return run(model, test, check);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

interface Result {
  readonly file: string;
  readonly check: Check;
  readonly actual: Value | Error;
}

const modelsIn = (folder: string): Library => {
  const library: Library = new Map();
  for (const file of files(folder)) if (file.endsWith(".dmn")) readModel(readFileSync(file, "utf8"), library);
  return library;
};

const testFile = (file: string): readonly Result[] => {
  const { model: name, cases } = readCases(readFileSync(file, "utf8"));
  const folder = dirname(file);
  const model = readModel(readFileSync(join(folder, name), "utf8"), modelsIn(folder));
  return cases.flatMap((test) =>
    test.checks.map((check) => ({ file, check, actual: attempt(model, test, check) })),
  );
};

const holds = ({ check, actual }: Result): boolean =>
  !(actual instanceof Error) && agrees(actual, check.expected);

const count = (results: readonly Result[]): Count => {
  const passed = results.filter(holds).length;
  return { passed, failed: results.length - passed, total: results.length };
};

const failure = ({ file, check, actual }: Result): Failure => ({
  file,
  id: check.id,
  node: check.node,
  expected: print(check.expected, free),
  actual: actual instanceof Error ? `threw ${actual.stack?.slice(0, 300)}` : print(actual, free),
});

/** Runs all `*-test-*.xml` below a folder. */
export const scoreOf = (folder: string): Score => {
  const results = files(folder)
    .filter((file) => /-test-.*\.xml$/.test(file))
    .flatMap(testFile);
  return {
    ...count(results),
    values: count(results.filter(({ check }) => check.expected !== null)),
    nulls: count(results.filter(({ check }) => check.expected === null)),
    failures: results.filter((result) => !holds(result)).map(failure),
  };
};
