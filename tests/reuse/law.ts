import { canonical, type Service } from "@blaupause/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { edit, template, type Edit } from "./generate.ts";
import { smallService } from "./small.ts";

const edits = (max: number) => fc.array(edit, { maxLength: max });
export const counts: Record<string, number> = {};
export const count = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
/** How often each law is tried, as a multiple of what is tried on every run: `TRIPLES=10`. */
export const runs = Number(process.env["TRIPLES"] ?? 1);

const three = fc.tuple(smallService, edits(6), edits(6));
const ofTemplate = fc.tuple(fc.constant(template()), edits(5), edits(5));

/** Runs a law over small generated services and over the real dog tax. */
export function law(
  name: string,
  small: number,
  large: number,
  check: (base: Service, a: readonly Edit[], b: readonly Edit[]) => void,
) {
  it(
    `${name} (small services)`,
    () => {
      fc.assert(
        fc.property(three, ([base, a, b]) => (count(name), check(base, a, b))),
        { numRuns: small * runs },
      );
    },
    60_000 * runs,
  );
  it(`${name} (dog tax)`, () => {
    fc.assert(
      fc.property(ofTemplate, ([base, a, b]) => (count(name), check(base, a, b))),
      { numRuns: large * runs },
    );
  }, 120_000);
}
export const same = (left: unknown, right: unknown): void => expect(canonical(left)).toBe(canonical(right));
