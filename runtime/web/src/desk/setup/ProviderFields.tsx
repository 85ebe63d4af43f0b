import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { Secret } from "./Secret.tsx";

/** What every provider is known by. */
export interface ProviderKnown {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
}
interface ProviderFieldsProps {
  readonly given: ProviderKnown;
  /** Since when there is a secret; null where nobody knows. */
  readonly since: string | null;
  readonly isKept: boolean;
  readonly put: (next: Partial<ProviderKnown>) => void;
}

/** Where a provider is, and as whom it knows us. */
export function ProviderFields({ given, since, isKept, put }: ProviderFieldsProps): ReactNode {
  const { t } = useDesk();
  return (
    <>
      <Field
        name="issuer"
        label={t("idp.issuer")}
        hint={t("idp.issuer.hint")}
        value={given.issuer}
        change={(issuer) => put({ issuer })}
      />
      <Field
        name="clientId"
        label={t("idp.client")}
        value={given.clientId}
        change={(clientId) => put({ clientId })}
      />
      <Secret
        since={since}
        isKept={isKept}
        value={given.clientSecret}
        change={(clientSecret) => put({ clientSecret })}
      />
    </>
  );
}
