import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Refusal } from "../form/faults.ts";
import { Refused } from "../Refused.tsx";
import { Sure } from "../Sure.tsx";
import type { Entry } from "./organisation.ts";

interface RemoveOrganisationProps {
  readonly entry: Entry;
  readonly gone: () => void;
}

/** What was taken in by mistake can go again, while nothing is begun there. */
export function RemoveOrganisation({ entry, gone }: RemoveOrganisationProps): ReactNode {
  const { t, client } = useDesk();
  const [refused, refuse] = useState<Refusal | null>(null);
  const { id, name } = entry.profile;
  const remove = async (): Promise<boolean> => {
    const answer = await client("removeOrganisation", { body: { id, stamp: entry.stamp } });
    refuse(answer.ok ? null : answer);
    if (answer.ok) gone();
    return answer.ok;
  };
  return (
    <section className="bp-operation" aria-labelledby="entfernen">
      <h2 id="entfernen">{t("remove.title")}</h2>
      <p className="kern-hint">{t("remove.hint")}</p>
      <Sure
        label={t("remove.title")}
        question={t("remove.sure", { name })}
        yes={t("remove.go")}
        no={t("remove.no")}
        done={t("remove.done", { name })}
        run={remove}
      />
      <Refused code={refused?.code ?? null} params={{ names: namesIn(refused) }} />
    </section>
  );
}

const namesIn = (refused: Refusal | null): string => {
  const { names } = (refused?.details ?? {}) as { readonly names?: readonly string[] };
  return names?.join(", ") ?? "";
};
