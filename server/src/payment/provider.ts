import type { Deps } from "../deps.ts";
import { send, type Answered, type Call } from "../outbound/send.ts";
import { targetOf } from "../outbound/target.ts";
import { transactionIn, type Transaction } from "./answer.ts";
import { purposeOf } from "./purpose.ts";
import type { PaymentSettings } from "./settings.ts";

/*
 * The interface XBezahldienste 1.0 (FITKO), which ePayBL and others speak: a transaction is made with POST, the applicant
 * is sent to the provider's page, and how it ended is asked for with GET. Nothing the browser brings back is believed.
 */

/** Why a provider could not be asked, or did not answer as it has to. */
export type PaymentFault =
  | "address-not-allowed"
  | "url-not-valid"
  | "certificate-not-valid"
  | "provider-away"
  | "provider-refused"
  | "request-refused"
  | "no-such-transaction"
  | "answer-not-readable";

/** Shorter than people wait for a page. */
const PATIENCE_MS = 10_000;

/** What is to be paid, as the provider takes it. */
export interface PaymentRequest {
  /** Ours; the provider refuses a second transaction under it. */
  readonly requestId: string;
  readonly at: string;
  /** Euros with at most two decimals. */
  readonly amount: number;
  /** What the booking is known by: the Kassenzeichen. */
  readonly reference: string;
  readonly description: string;
  readonly back: string;
}

export const makeTransaction = (
  deps: Pick<Deps, "outbound">,
  settings: PaymentSettings,
  request: PaymentRequest,
): Promise<Transaction | PaymentFault> => ask(deps, settings, "", "POST", JSON.stringify(bodyOf(request)));

export const readTransaction = (
  deps: Pick<Deps, "outbound">,
  settings: PaymentSettings,
  id: string,
): Promise<Transaction | PaymentFault> => ask(deps, settings, `/${encodeURIComponent(id)}`, "GET", null);

/** The standard's own lengths and letters: what does not fit is cut, never refused because of a comma. */
function bodyOf({ requestId, at, amount, reference, description, back }: PaymentRequest): object {
  const purpose = purposeOf(reference);
  const words = description.replaceAll(/[^\p{L}\p{N}\s,.-]/gu, " ").slice(0, 250);
  const item = {
    id: "1",
    reference: purpose.replaceAll(" ", "-"),
    description: words,
    taxRate: 0,
    quantity: 1,
    totalNetAmount: amount,
    totalTaxAmount: 0,
    singleNetAmount: amount,
    singleTaxAmount: 0,
  };
  const requestTimestamp = new Date(at).toISOString();
  const about = { purpose, description: words, redirectUrl: back, items: [item] };
  return { requestId, requestTimestamp, currency: "EUR", grosAmount: amount, ...about };
}

async function ask(
  deps: Pick<Deps, "outbound">,
  settings: PaymentSettings,
  path: string,
  method: string,
  body: string | null,
): Promise<Transaction | PaymentFault> {
  const url = addressOf(settings, path);
  if (url === null) return "url-not-valid";
  const target = await targetOf(deps, [url.host], url.toString()).catch(() => "provider-away" as const);
  if (target === "host-not-allowed") return "url-not-valid";
  if (typeof target === "string") return target;
  const answer = await send(target, callOf(settings, method, body), PATIENCE_MS).catch(faultOf);
  return typeof answer === "string" ? answer : read(answer, url);
}

function addressOf({ url, originatorId, endPointId }: PaymentSettings, path: string): URL | null {
  if (!URL.canParse(url)) return null;
  const base = new URL(url);
  const ids = [originatorId, endPointId].map(encodeURIComponent).join("/");
  base.pathname = `${base.pathname.replace(/\/$/, "")}/paymenttransaction/${ids}${path}`;
  return base;
}

function callOf({ credential }: PaymentSettings, method: string, body: string | null): Call {
  const headers = {
    accept: "application/json",
    "accept-encoding": "identity",
    ...(body === null ? {} : { "content-type": "application/json" }),
    ...(credential.type === "token" ? { authorization: `Bearer ${credential.token}` } : {}),
  };
  if (credential.type !== "certificate") return { method, headers, body };
  const { pfx, passphrase } = credential;
  return { method, headers, body, client: { pfx: Buffer.from(pfx, "base64"), passphrase } };
}

/** A certificate that cannot be opened is no fault of the network. */
const faultOf = (error: unknown): PaymentFault =>
  /mac verify failure|not enough data|unsupported|wrong tag|pkcs12/i.test(String(error))
    ? "certificate-not-valid"
    : "provider-away";

function read({ status, text }: Answered, url: URL): Transaction | PaymentFault {
  if (status === 401 || status === 403) return "provider-refused";
  if (status === 404) return "no-such-transaction";
  if (status === 408 || status === 429 || status >= 500) return "provider-away";
  if (status < 200 || status >= 300) return "request-refused";
  return (text === null ? null : transactionIn(text, url)) ?? "answer-not-readable";
}
