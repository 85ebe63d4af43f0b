import type { JourneyRun, Program } from "@blaupause/engine";
import { isJsonObject, type JourneyStep, type JsonObject } from "@blaupause/model";

/** A payment that waits for the applicant, with all she knows of it. */
export interface OpenPayment {
  readonly node: string;
  readonly title: string;
  readonly amount: number | null;
  readonly purpose: string;
  /** She went to pay and broke off. */
  readonly isCanceled: boolean;
  /** What happens when she does not pay, and in how many days; null where the case waits for ever. */
  readonly otherwise: { readonly title: string; readonly days: number } | null;
}

export function openPayments(run: JourneyRun | null, program: Program, now: string): readonly OpenPayment[] {
  const { tokens = {}, data = {} } = run?.state ?? {};
  return Object.entries(tokens).flatMap(([id, { type, node }]) => {
    if (type !== "payment") return [];
    const asked = data[node];
    const { amount, purpose, state } = isJsonObject(asked) ? asked : ({} as JsonObject);
    return {
      node,
      title: program.process.nodes[node]?.title ?? "",
      amount: typeof amount === "number" ? amount : null,
      purpose: typeof purpose === "string" ? purpose : "",
      isCanceled: state === "canceled",
      otherwise: otherwiseOf(run, program, id, now),
    };
  });
}

const DAY = 86_400_000;
function otherwiseOf(
  run: JourneyRun | null,
  { process }: Program,
  token: string,
  now: string,
): OpenPayment["otherwise"] {
  const timers = Object.values(run?.state?.timers ?? {}).filter((timer) => timer.token === token);
  const [next] = timers.toSorted((one, other) => Date.parse(one.due) - Date.parse(other.due));
  if (next === undefined) return null;
  const days = Math.max(1, Math.ceil((Date.parse(next.due) - Date.parse(now)) / DAY));
  return { title: process.nodes[next.node]?.title ?? "", days };
}

/** How it may end, as steps of the journey that is being written. */
export const paid = ({ node }: OpenPayment): readonly JourneyStep[] => [{ effect: node }];
export const canceled = ({ node }: OpenPayment): readonly JourneyStep[] => [{ effect: node, canceled: true }];
/**
 * Time passes without a payment. A kept journey plays it again where payments are made at once, unless it speaks of them:
 * so it says that she broke off.
 */
export const unpaidFor = (open: readonly OpenPayment[], wait: string): readonly JourneyStep[] => [
  ...open.filter(({ isCanceled }) => !isCanceled).flatMap(canceled),
  { wait },
];
