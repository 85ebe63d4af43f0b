// decimal.js is a third of the citizen's script, and a good part of it is what FEEL's numbers never do: angles, other
// bases, fractions, chance. The library hangs all of it on one prototype, so no bundler sees that nobody calls it.

const METHODS = (
  "cosine cubeRoot hyperbolicCosine hyperbolicSine hyperbolicTangent inverseCosine inverseHyperbolicCosine " +
  "inverseHyperbolicSine inverseHyperbolicTangent inverseSine inverseTangent sine tangent toBinary toFraction " +
  "toHexadecimal toOctal toNearest"
).split(" ");
const FUNCTIONS =
  "acos acosh asin asinh atan atanh atan2 cbrt cos cosh hypot log2 log10 random sin sinh tan tanh".split(" ");

/** The library's source without them. Throws where it is not written as it was: then somebody has to look again. */
export function smallDecimal(source: string): string {
  const methods = METHODS.reduce(
    (code, name) => without(code, new RegExp(`^P\\.${name} = [\\s\\S]*?^};$`, "m"), name),
    source,
  );
  return FUNCTIONS.reduce(
    (code, name) => without(code, new RegExp(`^  Decimal\\.${name} = ${name};.*$`, "m"), name),
    methods,
  );
}

function without(code: string, part: RegExp, name: string): string {
  if (!part.test(code)) throw new Error(`decimal.js has no ${name} any more, or has it elsewhere`);
  return code.replace(part, "");
}

/** A plugin of the bundler. */
export const withSmallDecimal = () => ({
  name: "small-decimal",
  transform: (code: string, id: string) =>
    id.endsWith("/decimal.mjs") ? { code: smallDecimal(code), map: null } : null,
});
