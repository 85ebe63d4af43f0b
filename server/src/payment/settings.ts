import type { OrganisationStore } from "../store/index.ts";

/** How an organisation is known to its payment provider: by a certificate or by a token, as the provider has it. */
export interface PaymentSettings {
  /** Where the provider's interface begins (XBezahldienste 1.0). */
  readonly url: string;
  /** What the provider calls the one who asks, and the office the money is for (often its AGS). */
  readonly originatorId: string;
  readonly endPointId: string;
  /** Sealed like every record; never shown again once it is saved. */
  readonly credential: Credential;
  readonly since: string;
}
export type Credential =
  /** PKCS #12 in base64, with its password. */
  | { readonly type: "certificate"; readonly pfx: string; readonly passphrase: string }
  | { readonly type: "token"; readonly token: string }
  /** The provider knows us by the address we come from. */
  | { readonly type: "none" };

export interface KnownPayment {
  readonly settings: PaymentSettings | null;
  /** Counts the changes; 0 before the first. */
  readonly rev: number;
}
const KIND = "settings";
const ID = "payment";
type Records = Pick<OrganisationStore, "records">;

export async function knownPayment({ records }: Records): Promise<KnownPayment> {
  const found = await records.get(KIND, ID);
  return found === null
    ? { settings: null, rev: 0 }
    : { settings: found.content as unknown as PaymentSettings, rev: found.rev };
}
export const paymentSettings = async (store: Records): Promise<PaymentSettings | null> =>
  (await knownPayment(store)).settings;

/** Saves on a rev; false where somebody else has changed it since. */
export async function savePaymentSettings(
  { records }: Records,
  settings: PaymentSettings,
  rev: number,
): Promise<boolean> {
  const content = settings as unknown as never;
  return (await records.save({ kind: KIND, id: ID, rev, expires: null, content })).ok;
}
export const removePaymentSettings = ({ records }: Records): Promise<void> => records.delete(KIND, ID);
