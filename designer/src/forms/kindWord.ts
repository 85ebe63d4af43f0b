import { questionKinds, type QuestionKind } from "./kinds.ts";

type KindKey = QuestionKind["key"];
const known: ReadonlyMap<unknown, KindKey> = new Map(
  questionKinds.map(({ key }) => [key.slice("kind.".length), key]),
);

/** What a type of question is called. */
export const kindWord = (type: unknown): KindKey | "kind.other" => known.get(type) ?? "kind.other";
