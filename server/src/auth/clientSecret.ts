import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { faultOf, providerOf } from "./provider.ts";

interface Given {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: the one that is kept. */
  readonly clientSecret: string | null;
}
interface Kept {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly secretSince?: string;
}
export interface ClientSecret {
  readonly clientSecret: string;
  /** Absent in settings of older versions. */
  readonly secretSince?: string;
}

/** A new secret, or the one before: it belongs to the place it was made for, and is not carried to another one. */
export function secretOf({ clock }: Pick<Deps, "clock">, given: Given, before: Kept | null): ClientSecret {
  const { issuer, clientId, clientSecret } = given;
  if (clientSecret !== null) return { clientSecret, secretSince: clock() };
  if (before?.issuer !== issuer || before.clientId !== clientId)
    throw new Refusal(422, "secret-missing", { field: "clientSecret" });
  const { clientSecret: kept, secretSince } = before;
  return { clientSecret: kept, ...(secretSince === undefined ? {} : { secretSince }) };
}

/** The provider says who it is, or nothing is saved. */
export async function mustAnswer(
  deps: Pick<Deps, "outbound">,
  settings: Parameters<typeof providerOf>[1],
): Promise<void> {
  if (!URL.canParse(settings.issuer)) throw new Refusal(422, "issuer-not-valid", { field: "issuer" });
  await providerOf(deps, settings).catch((error: unknown) => {
    throw new Refusal(422, faultOf(error), { field: "issuer" });
  });
}
