import { findElement, type Block, type Service } from "@blaupause/model";
import { nameAt } from "../actions/nameAt.ts";
import { nameOf } from "../actions/nameOf.ts";
import type { Say } from "../words/words.ts";

/** Where something stands, by the words people know: a block by its letter, for its own text may be what changed. */
export function placeName(service: Service, address: string, say: Say): string {
  const [, letter, type] = blockAt(service, address);
  if (letter === undefined || type === undefined) return nameAt(service, address);
  return say("upgrade.block", { document: letter, block: say(`documents.block.${type}`) });
}

function blockAt(service: Service, address: string): readonly [string, string?, Block["type"]?] {
  const found = /^(documents\/[^/]+)\/blocks\/[^/]+/.exec(address);
  const [document, block] = [findElement(service, found?.[1] ?? ""), findElement(service, found?.[0] ?? "")];
  if (found === null || document === undefined || block === undefined) return [address];
  return [address, nameOf(document), block.json["type"] as Block["type"]];
}
