import type { Subject } from "../../panel/condition/subjects.ts";

/** What a payment may ask for: what a table works out stands first, then what is answered, then what a town has set. */
export function amountsIn(subjects: readonly Subject[], step: string): readonly Subject[] {
  // What was paid is known only after it was asked for, here as at any other payment.
  const amounts = subjects.filter(
    ({ kind, address }) => kind === "money" && !isPayment(address) && address !== step,
  );
  return amounts.toSorted((one, other) => rankOf(one) - rankOf(other));
}

const isPayment = (address: string): boolean => address.startsWith("process/");
const ranks = ["decisions/", "forms/", "settings/"];
const rankOf = ({ address }: Subject): number => ranks.findIndex((part) => address.startsWith(part));
