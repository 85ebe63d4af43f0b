import { error, type Rule } from "../context.ts";

/** A property that names an element which is not there. */
export const unknownReference: Rule = ({ references }) =>
  references
    .filter(({ found }) => found === undefined)
    .map(({ address, property, id, target }) =>
      error("unknown-reference", address, property, { name: id, target }),
    );
