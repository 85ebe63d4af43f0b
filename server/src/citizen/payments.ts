import type { CaseState, Program } from "@blaupause/engine";
import { isJsonObject, type JsonObject } from "@blaupause/model";

/** What somebody has to pay in a case, or has paid. */
export interface Payment {
  readonly node: string;
  readonly title: string;
  /** `open`: nobody has gone to pay; `started`: somebody has, and the provider does not say how it ended. */
  readonly state: "open" | "started" | "failed" | "canceled" | "paid";
  readonly amount: number;
  readonly purpose: string | null;
  readonly reference: string | null;
  readonly paidAt: string | null;
  /** Where somebody who has begun goes on. */
  readonly url: string | null;
}
const STATES = ["open", "started", "failed", "canceled", "paid"] as const;

/** In the order of the process. What an interrupted step asked for is asked for no more. */
export function paymentsOf({ program, state }: { readonly program: Program; readonly state: CaseState }) {
  return Object.values(program.process.nodes).flatMap(({ id, title, connector }): Payment[] => {
    const known = connector === "payment" ? state.data[id] : undefined;
    if (!isJsonObject(known)) return [];
    const stage = STATES.find((one) => one === known["state"]);
    if (stage === undefined || (stage !== "paid" && !isOpen(state, id))) return [];
    const { amount, transaction } = known;
    const url = isJsonObject(transaction) ? textIn(transaction, "url") : null;
    const told = { purpose: textIn(known, "purpose"), reference: textIn(known, "reference") };
    return [
      {
        node: id,
        title,
        state: stage,
        amount: Number(amount),
        paidAt: textIn(known, "paidAt"),
        url,
        ...told,
      },
    ];
  });
}

const isOpen = ({ tokens }: CaseState, node: string): boolean =>
  Object.values(tokens).some(
    (token) => token.node === node && (token.type === "payment" || token.type === "effect"),
  );
const textIn = (from: JsonObject, name: string): string | null => {
  const value = from[name];
  return typeof value === "string" ? value : null;
};
