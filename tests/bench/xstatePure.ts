// xstate by its pure functions alone, services as entry actions: the fastest way to use it, without actors.
import { assign, createMachine, initialTransition, transition, type AnyMachineSnapshot } from "xstate";

let called = 0;
const noop = (): void => {
  called += 1;
};
const act = (target: string) => ({ entry: noop, always: target });

const sequence = createMachine({
  types: {} as { context: { amount: number } },
  context: { amount: 10 },
  initial: "s1",
  states: {
    s1: act("s2"),
    s2: act("x"),
    x: { always: [{ guard: ({ context }) => context.amount > 5, target: "s3" }, { target: "end" }] },
    s3: act("s4"),
    s4: act("s5"),
    s5: act("end"),
    end: { type: "final" },
  },
});
const branch = { initial: "run", states: { run: act("ok"), ok: { type: "final" as const } } };
const fork = createMachine({
  initial: "fork",
  states: {
    fork: { type: "parallel", states: { a: branch, b: branch, c: branch }, onDone: "end" },
    end: { type: "final" },
  },
});
const wait = createMachine({
  types: {} as {
    context: object;
    input: object;
    events: { type: "complete"; input: object };
  },
  context: ({ input }) => input,
  initial: "s1",
  states: {
    s1: act("u"),
    u: { on: { complete: { target: "s2", actions: assign(({ event }) => event.input) } } },
    s2: act("end"),
    end: { type: "final" },
  },
});

type Step = readonly [AnyMachineSnapshot, readonly { info: unknown; params: unknown; exec?: unknown }[]];
function performed(step: unknown): AnyMachineSnapshot {
  const [snapshot, actions] = step as Step;
  for (const { exec, info, params } of actions)
    if (typeof exec === "function") (exec as (info: unknown, params: unknown) => void)(info, params);
  return snapshot;
}
const mustBeDone = ({ status }: AnyMachineSnapshot): void => {
  if (status !== "done") throw new Error(status);
};

export const sequential = (): void => mustBeDone(performed(initialTransition(sequence)));
export const parallel = (): void => mustBeDone(performed(initialTransition(fork)));
export const waiting = (data: object): string =>
  JSON.stringify(wait.getPersistedSnapshot(performed(initialTransition(wait, data)) as never));
export function resumed(json: string, input: object): void {
  const state = wait.resolveState(JSON.parse(json) as never);
  const after = performed(transition(wait, state, { type: "complete", input }));
  mustBeDone(after);
  JSON.stringify(wait.getPersistedSnapshot(after as never));
}
