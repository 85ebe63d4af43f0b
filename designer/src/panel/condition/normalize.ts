import type { Condition, Joint } from "./tree.ts";

/** A condition as it is stored: no joint of one, none in its like, none that is empty. */
export function normalize(condition: Condition): Condition {
  if (condition.type === "test") return condition;
  const of = condition.of.flatMap((one): readonly Condition[] => {
    const inner = normalize(one);
    if (inner.type === "test") return [inner];
    return inner.of.length === 0 || inner.type === condition.type ? inner.of : [inner];
  });
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { type: condition.type, of };
}

/** The same as something one can add to. */
export const asJoint = (condition: Condition): Joint =>
  condition.type === "test" ? { type: "all", of: [condition] } : condition;
