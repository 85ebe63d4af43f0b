import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Sample } from "./slope.ts";
import type { Report } from "./wanted.ts";

/** What a run knows besides its store, so that it can go on another day. Written between two rounds only. */
export interface Kept {
  readonly seed: number;
  readonly report: Report;
  readonly memory: readonly Sample[];
}

const pathOf = (folder: string): string => join(folder, "run.json");
const numbersOf = (folder: string): string => join(folder, "numbers.txt");

/** Takes it out: a run that was killed inside a round leaves people nobody speaks for, and cannot go on. */
export function takeKept(folder: string): Kept | undefined {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length === 0) return undefined;
  if (!existsSync(pathOf(folder)))
    throw new Error(`${folder} holds no run that can go on: take an empty folder`);
  const kept = JSON.parse(readFileSync(pathOf(folder), "utf8")) as Kept;
  rmSync(pathOf(folder));
  return kept;
}

export const keep = (folder: string, kept: Kept): void => writeFileSync(pathOf(folder), JSON.stringify(kept));

/** Every number that was ever given. */
export const readNumbers = (folder: string): Set<string> =>
  new Set(
    existsSync(numbersOf(folder))
      ? readFileSync(numbersOf(folder), "utf8")
          .split("\n")
          .filter((number) => number !== "")
      : [],
  );

export const addNumbers = (folder: string, told: readonly { readonly number: string }[]): void =>
  appendFileSync(numbersOf(folder), told.map(({ number }) => `${number}\n`).join(""));
