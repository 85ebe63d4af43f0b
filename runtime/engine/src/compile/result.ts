import { references, type Ast } from "@blaupause/feel";
import type { Text } from "../program.ts";

/** What an organisation says of itself: no answer is among it. */
const SAID_BY_OFFICE: ReadonlySet<string> = new Set(["settings", "organisation", "land"]);

const isOffices = (ast: Ast): boolean => {
  const read = references(ast);
  return read.length > 0 && read.every(({ path: [name = ""] }) => SAID_BY_OFFICE.has(name));
};

/** `if x = null then "" else x` */
const orNothing = ({ feel, root }: Ast): Ast => ({
  feel,
  root: {
    t: "if",
    test: { t: "compare", op: "=", left: root, right: { t: "null" } },
    then: { t: "string", value: "" },
    else: root,
  },
});

/**
 * The sentence of a result waits until nothing in it is null. What the organisation left empty, and nobody who fills in
 * the form could add, is not waited for: it prints nothing, as everywhere else.
 */
export const sentenceOf = (text: Text): Text =>
  text.map((part) =>
    typeof part === "string" || !isOffices(part.ast) ? part : { ...part, ast: orNothing(part.ast) },
  );
