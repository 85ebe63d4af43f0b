import { useEffect, useRef, useState, type ReactNode } from "react";
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
  return (
    <Focused step={step}>
      {step === "done" ? <p role="status">{t("admin.factor.done")}</p> : null}
      {step === "begin" ? <Button text={t("admin.factor")} act={() => goTo("sure")} /> : null}
      {step === "sure" ? (
        <>
          <p>{t("admin.factor.sure")}</p>
          <Button text={t("admin.factor.go")} act={() => void remove()} />
          <Button text={t("admin.factor.no")} act={() => goTo("begin")} />
        </>
      ) : null}
    </Focused>
  );
}

interface FocusedProps {
  readonly step: string;
  readonly children: ReactNode;
}
/** The button that was pressed is gone: the keyboard, and whoever listens, go on at what stands there now. */
function Focused({ step, children }: FocusedProps): ReactNode {
  const { t } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) box.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t("admin.factor")}>
      {children}
    </div>
  );
}

const Button = ({ text, act }: { readonly text: string; readonly act: () => void }): ReactNode => (
  <button type="button" className="kern-btn kern-btn--tertiary" onClick={act}>
    <span className="kern-label">{text}</span>
  </button>
);
