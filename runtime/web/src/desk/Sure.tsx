import { useEffect, useRef, useState, type ReactNode } from "react";

interface SureProps {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly done: string;
  /** False where it was refused. */
  readonly run: () => Promise<boolean>;
}
/** What is not to be done by one press of a button; asked once more, for whoever calls may be somebody else. */
export function Sure({ label, question, yes, no, done, run }: SureProps): ReactNode {
  const [step, goTo] = useState<"begin" | "sure" | "done">("begin");
  const act = async (): Promise<void> => goTo((await run()) ? "done" : "begin");
  return (
    <Focused step={step} label={label}>
      {step === "done" ? <p role="status">{done}</p> : null}
      {step === "begin" ? <Button text={label} act={() => goTo("sure")} /> : null}
      {step === "sure" ? (
        <>
          <p>{question}</p>
          <Button text={yes} act={() => void act()} />
          <Button text={no} act={() => goTo("begin")} />
        </>
      ) : null}
    </Focused>
  );
}

interface FocusedProps {
  readonly step: string;
  readonly label: string;
  readonly children: ReactNode;
}
/** The button that was pressed is gone: the keyboard, and whoever listens, go on at what stands there now. */
function Focused({ step, label, children }: FocusedProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) box.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <div ref={box} className="bp-sure" tabIndex={-1} role="group" aria-label={label}>
      {children}
    </div>
  );
}

const Button = ({ text, act }: { readonly text: string; readonly act: () => void }): ReactNode => (
  <button type="button" className="kern-btn kern-btn--tertiary" onClick={act}>
    <span className="kern-label">{text}</span>
  </button>
);
