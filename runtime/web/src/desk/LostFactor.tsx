import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Sure } from "./Sure.tsx";

interface LostFactorProps {
  readonly person: string;
  readonly refuse: (code: string) => void;
}
/** For somebody whose phone with the codes is gone. */
export function LostFactor({ person, refuse }: LostFactorProps): ReactNode {
  const { t, client } = useDesk();
  const remove = async (): Promise<boolean> => {
    const answer = await client("removeSecondFactor", { parameters: { person }, body: {} });
    if (!answer.ok) refuse(answer.code);
    return answer.ok;
  };
  return (
    <Sure
      label={t("admin.factor")}
      question={t("admin.factor.sure")}
      yes={t("admin.factor.go")}
      no={t("admin.factor.no")}
      done={t("admin.factor.done")}
      run={remove}
    />
  );
}
