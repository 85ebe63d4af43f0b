import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Sure } from "./Sure.tsx";

interface BoundAccountProps {
  readonly person: string;
  readonly refuse: (code: string) => void;
  /** She was changed by it. */
  readonly unbound: () => void;
}
/** For somebody whose account at the identity provider was made anew. */
export function BoundAccount({ person, refuse, unbound }: BoundAccountProps): ReactNode {
  const { t, client } = useDesk();
  const unbind = async (): Promise<boolean> => {
    const answer = await client("unbindPerson", { parameters: { person }, body: {} });
    if (answer.ok) unbound();
    else refuse(answer.code);
    return answer.ok;
  };
  return (
    <Sure
      label={t("admin.unbind")}
      question={t("admin.unbind.sure")}
      yes={t("admin.unbind.go")}
      no={t("admin.unbind.no")}
      done={t("admin.unbind.done")}
      run={unbind}
    />
  );
}
