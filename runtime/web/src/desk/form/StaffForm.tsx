import { useEffect, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { faultsIn, FormFaultsContext, type FormFaults, type Refusal } from "./faults.ts";
import { showFault } from "./showFault.ts";

interface StaffFormProps {
  /** Why the last try was refused. */
  readonly refused: Refusal | null;
  readonly submit: () => unknown;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A form of the staff. Whatever was refused is brought before whoever pressed the button: the first field at fault, or
 * else the sentence that says why. The server judges, not the browser, which speaks another language.
 */
export function StaffForm({ refused, submit, className = "", children }: StaffFormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const { faults, mend } = useFaults(refused);
  useEffect(() => {
    if (refused !== null && form.current !== null) showFault(form.current);
  }, [refused]);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <form
      ref={form}
      className={`bp-signin-form ${className}`}
      noValidate
      onSubmit={send}
      onChange={({ target }) => mend(nameOf(target))}
    >
      <FormFaultsContext value={faults}>{children}</FormFaultsContext>
    </form>
  );
}

const nameOf = (target: EventTarget): string =>
  "name" in target && typeof target.name === "string" ? target.name : "";

function useFaults(refused: Refusal | null): {
  readonly faults: FormFaults;
  readonly mend: (name: string) => void;
} {
  const [changed, setChanged] = useState<{
    readonly since: Refusal | null;
    readonly names: readonly string[];
  }>({ since: null, names: [] });
  const names = useMemo(() => (changed.since === refused ? changed.names : []), [changed, refused]);
  const faults = useMemo(() => {
    const told = refused === null ? [] : faultsIn(refused);
    return { refused, faults: told.filter(({ field }) => !names.includes(field)) };
  }, [refused, names]);
  return { faults, mend: (name) => setChanged({ since: refused, names: [...names, name] }) };
}
