import type { Static } from "typebox";
import { facts } from "./facts.ts";
import { heading } from "./heading.ts";
import { list } from "./list.ts";
import { paragraph } from "./paragraph.ts";
import { reckoning } from "./reckoning.ts";
import { remedy } from "./remedy.ts";
import { signature } from "./signature.ts";
import { table } from "./table.ts";

/** Every kind of block a letter is built from. */
export const blockKinds = { facts, heading, list, paragraph, reckoning, remedy, signature, table };
export type BlockType = keyof typeof blockKinds;
export type BlockOf<T extends BlockType> = Static<(typeof blockKinds)[T]>;
export type Block = { [T in BlockType]: BlockOf<T> }[BlockType];
