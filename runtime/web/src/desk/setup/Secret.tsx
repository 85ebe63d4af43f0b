import type { ReactNode } from "react";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";

interface SecretProps {
  /** Since when there is one; null where nobody knows. */
  readonly since: string | null;
  readonly isKept: boolean;
  readonly value: string | null;
  readonly change: (secret: string | null) => void;
}
/** Nobody is shown the secret; that there is one is told by its date. */
export function Secret({ since, isKept, value, change }: SecretProps): ReactNode {
  const { t } = useDesk();
  const kept = since === null ? t("idp.secret.kept") : t("idp.secret.since", { date: dayTime(since) });
  return (
    <Field
      name="clientSecret"
      label={t("idp.secret")}
      hint={isKept ? kept : t("idp.secret.hint")}
      type="password"
      autoComplete="new-password"
      value={value ?? ""}
      change={(secret) => change(secret === "" ? null : secret)}
    />
  );
}
