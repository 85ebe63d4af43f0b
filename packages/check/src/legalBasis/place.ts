import { overlap, type Span } from "./span.ts";

/** What a paragraph is divided into. */
export type Unit = "paragraph" | "sentence" | "number" | "letter" | "half";
export interface Detail {
  readonly unit: Unit;
  readonly span: Span;
}

/** One place in a law, or several in a row: „§ 3 Abs. 1“, „§§ 2 bis 4“. `sign` tells an article from a paragraph. */
export interface Place {
  readonly sign: "§" | "Art";
  readonly section: Span;
  readonly details: readonly Detail[];
}

/**
 * Does one place touch the other? What both say must agree; where one says less it means all of it: § 3 touches
 * § 3 Abs. 1, and the other way round. Abs. 1 does not touch Abs. 2.
 */
export const meets = (one: Place, other: Place): boolean =>
  one.sign === other.sign &&
  overlap(one.section, other.section) &&
  one.details.every(({ unit, span }) => {
    const there = other.details.find((detail) => detail.unit === unit);
    return there === undefined || overlap(span, there.span);
  });
