/** What follows from a part of a program alone, worked out when first asked for. Programs never change. */
export function once<Part extends object, Result>(make: (part: Part) => Result): (part: Part) => Result {
  const known = new WeakMap<Part, Result>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const made = make(part);
    known.set(part, made);
    return made;
  };
}
