/**
 * A naive interpreter for tests (P37), written to be obviously right and unlike the engine: tokens are objects in one
 * list, walked by recursion, with no events, no ids and nothing shared. Time is in whole hours.
 */
export interface ModelTimer {
  readonly hours: number;
  readonly times: number;
  readonly interrupting: boolean;
  readonly to: string;
}
export interface ModelNode {
  readonly type: "user" | "service" | "rule" | "and" | "xor" | "choice";
  readonly out: readonly string[];
  readonly timers: readonly ModelTimer[];
  readonly onError?: string;
}
export interface Model {
  readonly starts: readonly string[];
  readonly nodes: Readonly<Record<string, ModelNode>>;
}
/** What both sides must agree on. */
export interface Seen {
  readonly status: string;
  readonly tokens: readonly string[];
  readonly waiting: readonly string[];
  /** All timers there are, also of tokens that have ended. */
  readonly timers: number;
  readonly answer: boolean | undefined;
  readonly decided: number | undefined;
}

interface Clock {
  readonly name: string;
  readonly timer: ModelTimer;
  due: number;
  left: number;
}
interface RestingToken {
  readonly node: string;
  kind: "task" | "effect" | "incident";
  readonly via: string;
  clocks: Clock[];
}

export function interpreter(model: Model) {
  let tokens: RestingToken[] = [];
  let waiting: string[] = [];
  let hour = 0;
  let answer: boolean | undefined;
  let decided: number | undefined;
  let walked = 0;
  const self = { overflowed: false };

  const incoming = (node: string): string[] => [
    ...model.starts.flatMap((to, index) => (to === node ? [`s${index}`] : [])),
    ...Object.entries(model.nodes).flatMap(([id, one]) => [
      ...one.out.flatMap((to, index) => (to === node ? [`${id}f${index}`] : [])),
      ...one.timers.flatMap(({ to }, index) => (to === node ? [`${id}t${index}f`] : [])),
      ...(one.onError === node ? [`${id}xf`] : []),
    ]),
  ];
  const nodeAt = (id: string): ModelNode => {
    const node = model.nodes[id];
    if (node === undefined) throw new Error(`no node ${id}`);
    return node;
  };
  const goOn = (id: string): void => nodeAt(id).out.forEach((to, index) => walk(to, `${id}f${index}`));
  const rest = (id: string, kind: RestingToken["kind"], via: string, clocks?: Clock[]): void => {
    const fresh = nodeAt(id).timers.map((timer, index) => ({
      name: `${id}t${index}`,
      timer,
      due: hour + timer.hours,
      left: timer.times,
    }));
    tokens.push({ node: id, kind, via, clocks: clocks ?? (kind === "incident" ? [] : fresh) });
  };

  function walk(id: string, via: string, clocks?: Clock[]): void {
    walked += 1;
    self.overflowed ||= walked > 1000;
    if (self.overflowed || id === "e") return;
    const { type, out } = nodeAt(id);
    if (type === "user") return rest(id, "task", via, clocks);
    if (type === "service") return rest(id, "effect", via, clocks);
    if (type === "rule") {
      decided = answer === true ? 1 : 0;
      return goOn(id);
    }
    if (type === "and") return join(id, via);
    // A choice has no default; of one flow alone it has none either.
    if (answer === undefined) return rest(id, "incident", via);
    if (answer) return walk(out[0] ?? "e", `${id}f0`);
    if (out[1] === undefined) return rest(id, "incident", via);
    return walk(out[1], `${id}f1`);
  }

  function join(id: string, via: string): void {
    waiting.push(via);
    const flows = incoming(id);
    if (!flows.every((flow) => waiting.includes(flow))) return;
    for (const flow of flows) waiting.splice(waiting.indexOf(flow), 1);
    goOn(id);
  }

  const take = (node: string, kind: string, index: number): RestingToken => {
    const token = tokens.filter((one) => one.node === node && one.kind === kind)[index];
    if (token === undefined) throw new Error(`no ${kind} at ${node}`);
    tokens = tokens.filter((one) => one !== token);
    return token;
  };
  const attempt = (work: () => void): void => {
    walked = 0;
    work();
  };

  attempt(() => model.starts.forEach((to, index) => walk(to, `s${index}`)));
  return Object.assign(self, {
    now: () => hour,
    wait: (hours: number) => void (hour += hours),
    complete: (node: string, index: number, ja: boolean | undefined) => {
      take(node, "task", index);
      answer = ja;
      attempt(() => goOn(node));
    },
    settle: (node: string, index: number, outcome: "done" | "failed" | "error") => {
      const token = take(node, "effect", index);
      const { onError } = nodeAt(node);
      if (outcome === "done") attempt(() => goOn(node));
      else if (outcome === "error" && onError !== undefined) attempt(() => walk(onError, `${node}xf`));
      else rest(node, "incident", "", token.clocks);
    },
    retry: (node: string, index: number) => {
      const { via, clocks } = take(node, "incident", index);
      attempt(() => walk(node, via, clocks));
    },
    fire: (node: string, index: number, kind: string, name: string): boolean => {
      const token = tokens.filter((one) => one.node === node && one.kind === kind)[index];
      const clock = token?.clocks.find((one) => one.name === name);
      if (token === undefined || clock === undefined || clock.due > hour) return false;
      clock.left -= 1;
      clock.due += clock.timer.hours;
      if (clock.left === 0) token.clocks = token.clocks.filter((one) => one !== clock);
      if (clock.timer.interrupting) tokens = tokens.filter((one) => one !== token);
      attempt(() => walk(clock.timer.to, `${name}f`));
      return true;
    },
    seen: (): Seen => ({
      status: tokens.length === 0 && waiting.length === 0 ? "closed" : "open",
      tokens: tokens
        .map(({ node, kind, clocks }) =>
          [node, kind, ...clocks.map((one) => `${one.name}@${one.due}x${one.left}`).toSorted()].join(" "),
        )
        .toSorted(),
      waiting: waiting.toSorted(),
      timers: tokens.reduce((sum, { clocks }) => sum + clocks.length, 0),
      answer,
      decided,
    }),
  });
}
