import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepKey, WrongKey } from "../seal/index.ts";
import { newKey } from "./index.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "blaupause-key-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const KEY = new Uint8Array(32).fill(7);

it("a server that finds data which another one has just begun takes the key that one has made", async () => {
  const meanwhile = async (): Promise<boolean> => {
    await keepKey(folder, KEY);
    return false;
  };
  expect(Buffer.from(await newKey({ folder, url: undefined }, meanwhile))).toEqual(Buffer.from(KEY));
});

it("beside data without their key none is made", async () => {
  await expect(newKey({ folder, url: undefined }, async () => false)).rejects.toThrow(WrongKey);
});
