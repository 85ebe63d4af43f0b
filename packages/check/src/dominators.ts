/** The next steps of one. */
type Next = (id: string) => readonly string[];

/**
 * For every step that can be reached from `root`: the last step before it that no way to it leaves out (its immediate
 * dominator; Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm").
 */
export function dominators(root: string, next: Next): ReadonlyMap<string, string> {
  const order = postorder(root, next);
  const rank = new Map(order.map((id, index) => [id, index]));
  const before = preceding(order, next);
  const found = new Map([[root, root]]);
  const common = (left: string, right: string): string => {
    while (left !== right)
      if (rank.get(left)! < rank.get(right)!) left = found.get(left)!;
      else right = found.get(right)!;
    return left;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const id of order.toReversed().slice(1)) {
      const last = before
        .get(id)!
        .filter((from) => found.has(from))
        .reduce(common);
      changed ||= found.get(id) !== last;
      found.set(id, last);
    }
  }
  return found;
}

/** Every step after all that were first reached through it. */
function postorder(root: string, next: Next): readonly string[] {
  const done: string[] = [];
  const seen = new Set([root]);
  const path = [{ id: root, rest: [...next(root)] }];
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const to = last.rest.pop();
    if (to === undefined) {
      done.push(last.id);
      path.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      path.push({ id: to, rest: [...next(to)] });
    }
  }
  return done;
}

function preceding(order: readonly string[], next: Next): ReadonlyMap<string, string[]> {
  const before = new Map<string, string[]>(order.map((id) => [id, []]));
  for (const from of order) for (const to of next(from)) before.get(to)?.push(from);
  return before;
}
