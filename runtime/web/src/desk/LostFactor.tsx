import { useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";

interface LostFactorProps {
  readonly person: string;
  readonly refuse: (code: string) => void;
}
/** For somebody whose phone with the codes is gone; asked once more, for whoever calls may be somebody else. */
export function LostFactor({ person, refuse }: LostFactorProps): ReactNode {
  const { t, client } = useDesk();
  const [step, goTo] = useState<"begin" | "sure" | "done">("begin");
  const remove = async (): Promise<void> => {
    const answer = await client("removeSecondFactor", { parameters: { person }, body: {} });
    if (!answer.ok) refuse(answer.code);
    goTo(answer.ok ? "done" : "begin");
  };
  if (step === "done") return <p role="status">{t("admin.factor.done")}</p>;
  if (step === "begin") return <Button text={t("admin.factor")} act={() => goTo("sure")} />;
  return (
    <div className="bp-sure" role="group" aria-label={t("admin.factor")}>
      <p role="alert">{t("admin.factor.sure")}</p>
      <Button text={t("admin.factor.go")} act={() => void remove()} />
      <Button text={t("admin.factor.no")} act={() => goTo("begin")} />
    </div>
  );
}

const Button = ({ text, act }: { readonly text: string; readonly act: () => void }): ReactNode => (
  <button type="button" className="kern-btn kern-btn--tertiary" onClick={act}>
    <span className="kern-label">{text}</span>
  </button>
);
