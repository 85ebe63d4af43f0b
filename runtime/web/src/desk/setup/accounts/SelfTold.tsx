import { claims, type Claim } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { Tick } from "../../Tick.tsx";

interface SelfToldProps {
  readonly selfTold: readonly Claim[];
  readonly change: (selfTold: Claim[]) => void;
}

/** What people type in themselves at the provider: their own word, however sure they signed in. */
export function SelfTold({ selfTold, change }: SelfToldProps): ReactNode {
  const { t } = useDesk();
  const toggle = (claim: Claim, isOn: boolean): void =>
    change(isOn ? [...selfTold, claim] : selfTold.filter((one) => one !== claim));
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t("accounts.self")}</legend>
      <div className="kern-hint">{t("accounts.self.text")}</div>
      {claims.map((claim) => (
        <Tick
          key={claim}
          label={t(`account.claim.${claim}`)}
          isOn={selfTold.includes(claim)}
          change={(isOn) => toggle(claim, isOn)}
        />
      ))}
    </fieldset>
  );
}
