import { hash, type Json } from "@blaupause/model";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "../store/index.ts";
import { organisations } from "./organisations.ts";
import { seededOffers } from "./offers.ts";

// Filling an empty store takes seconds, looking through a full one nearly as long. What was filled in once is written
// down, so that a server that starts again does not ask.

const KIND = "seed";
const ID = "seed";
const place = (store: Store) => store.organisation("(catalogue)").records;

/** Everything a store is filled from, in one word. */
export async function seedMark(templates: string): Promise<string> {
  const texts = await Promise.all(
    seededOffers.map(({ template }) => readFile(join(templates, template, "service.json"), "utf8")),
  );
  return hash(JSON.parse(JSON.stringify({ organisations, seededOffers, texts })) as Json);
}

export const isSeeded = async (store: Store, mark: string): Promise<boolean> =>
  ((await place(store).get(KIND, ID))?.content as { readonly mark?: string } | undefined)?.mark === mark;

export async function markSeeded(store: Store, mark: string): Promise<void> {
  const found = await place(store).get(KIND, ID);
  await place(store).save({ kind: KIND, id: ID, rev: found?.rev ?? 0, expires: null, content: { mark } });
}
