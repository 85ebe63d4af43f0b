import fc from "fast-check";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { smallDecimal } from "./smallDecimal.ts";

const feel = new URL("../../../../packages/feel/", import.meta.url);
const source = readFileSync(createRequire(feel).resolve("decimal.js").replace(/\.js$/, ".mjs"), "utf8");
/** What num.ts asks of a number. */
type Reckoned = Readonly<
  Record<"plus" | "minus" | "times" | "div" | "mod" | "pow", (other: Reckoned | number) => Reckoned> &
    Record<"negated" | "abs" | "sqrt" | "exp" | "ln" | "trunc", () => Reckoned> & {
      toDecimalPlaces: (places: number, mode: number) => Reckoned;
      toSignificantDigits: (digits: number) => Reckoned;
      toFixed: () => string;
      cmp: (other: Reckoned) => number;
      isInteger: () => boolean;
      precision: () => number;
    }
>;
interface Numbers {
  new (text: string): Reckoned;
  readonly prototype: object;
  readonly clone: (settings: object) => Numbers;
}
const SETTINGS = { precision: 34, rounding: 6, modulo: 3, minE: -6176, maxE: 6144, defaults: true };
const imported = async (code: string): Promise<Numbers> => {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  return ((await import(address)) as { Decimal: Numbers }).Decimal.clone(SETTINGS);
};
const [whole, small] = await Promise.all([imported(source), imported(smallDecimal(source))]);

/** Everything that num.ts asks of the library. */
const called = [
  ...readFileSync(new URL("src/num.ts", feel), "utf8").matchAll(/\b(?:a|b|n|exact)\.([a-z][A-Za-z]*)\(/g),
];
const names = [...new Set(called.map(([, name]) => name ?? ""))];

it("has every method that FEEL's numbers call", () => {
  expect(names.length).toBeGreaterThan(12);
  for (const name of names)
    expect([name, typeof Reflect.get(small.prototype, name)]).toEqual([name, "function"]);
});

it("reckons as the whole library does", () => {
  const number = fc.tuple(
    fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }),
    fc.integer({ min: -40, max: 40 }),
  );
  fc.assert(
    fc.property(number, number, fc.integer({ min: 0, max: 40 }), ([a, ea], [b, eb], places) => {
      const worked = (Decimal: Numbers) => {
        const [x, y] = [new Decimal(`${a}e${ea}`), new Decimal(`${b}e${eb}`)];
        const low = new Decimal((b % 9n).toString());
        return [
          x.plus(y),
          x.minus(y),
          x.times(y),
          x.div(y),
          x.mod(y),
          x.pow(low),
          x.negated(),
          x.abs(),
          x.abs().sqrt(),
        ]
          .concat([
            low.exp(),
            x.abs().plus(1).ln(),
            x.toDecimalPlaces(places, 4),
            x.trunc(),
            x.toSignificantDigits(9),
          ])
          .map(String)
          .concat([x.toFixed(), String(x.cmp(y)), String(x.isInteger()), String(x.precision())]);
      };
      expect(worked(small)).toEqual(worked(whole));
    }),
  );
});

it("stops the build where the library is not written as it was", () => {
  expect(() => smallDecimal(source.replace("P.sine =", "P.sinus ="))).toThrow("sine");
});
