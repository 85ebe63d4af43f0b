import { wellFormed, withoutUnseen } from "@blaupause/model";
import { isTooDeep } from "../http/depth.ts";

/** How a transaction stands, in the words of XBezahldienste 1.0. */
export type TransactionStatus = "INITIAL" | "PAYED" | "FAILED" | "CANCELED";
const STATES: readonly TransactionStatus[] = ["INITIAL", "PAYED", "FAILED", "CANCELED"];

/** A transaction as its provider tells it. */
export interface Transaction {
  readonly id: string;
  readonly status: TransactionStatus;
  /** Where it is paid; null once it has ended. */
  readonly url: string | null;
  /** What the booking is known by at the provider. */
  readonly reference: string | null;
  readonly paidAt: string | null;
  readonly method: string | null;
  /** What was asked for, where the provider says it again. */
  readonly amount: number | null;
}

type Said = Readonly<Record<string, unknown>>;
const isSaid = (value: unknown): value is Said =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const LONGEST = 2000;
const textIn = (from: Said, name: string): string | null => {
  const value = Object.hasOwn(from, name) ? from[name] : null;
  return typeof value === "string" && value !== "" && value.length <= LONGEST ? value : null;
};

/** Reads an answer of the provider; null where it is none. `asked` is where it came from. */
export function transactionIn(text: string, asked: URL): Transaction | null {
  const said = jsonIn(text);
  const information = isSaid(said) ? said["paymentInformation"] : null;
  if (!isSaid(said) || !isSaid(information)) return null;
  const id = textIn(information, "transactionId");
  const status = STATES.find((one) => one === information["status"]);
  if (id === null || status === undefined) return null;
  const request = said["paymentRequest"];
  const amount = isSaid(request) ? request["grosAmount"] : null;
  return {
    id,
    status,
    url: pageIn(information, asked),
    reference: textIn(information, "transactionReference"),
    paidAt: instantIn(information),
    method: textIn(information, "paymentMethod"),
    amount: typeof amount === "number" ? amount : null,
  };
}

function jsonIn(text: string): unknown {
  if (isTooDeep(text)) return null;
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === "__proto__") return undefined;
      return typeof value === "string" ? withoutUnseen(wellFormed(value)) : value;
    });
  } catch {
    return null;
  }
}

/** Nobody is sent to a page that is less safe than the provider's interface. */
function pageIn(information: Said, asked: URL): string | null {
  const text = textIn(information, "transactionRedirectUrl");
  const url = text !== null && URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== "") return null;
  return url.protocol === "https:" || url.protocol === asked.protocol ? url.toString() : null;
}

function instantIn(information: Said): string | null {
  const text = textIn(information, "transactionTimestamp");
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
