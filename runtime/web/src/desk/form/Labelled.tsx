import { useId, type ReactNode } from "react";
import { useFault } from "./useFault.ts";

export interface LabelledProps {
  /** Its path in what is sent: there the server tells what is wrong with it. */
  readonly name?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What it has to look like, told where it does not. */
  readonly wrong?: string | undefined;
  /** What is wrong with it, whatever the server says. */
  readonly error?: string | undefined;
}
/** What the control itself has to carry. */
export interface Control {
  readonly id: string;
  readonly name: string | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}
interface Props extends LabelledProps {
  readonly value: string;
  readonly children: (control: Control, isWrong: boolean) => ReactNode;
}

/** A label, a hint, something to fill in, and what is wrong with it: whoever hears the page hears them together. */
export function Labelled({ name, label, hint, wrong, error: own, value, children }: Props): ReactNode {
  const id = useId();
  const told = useFault({ name, label, value, wrong });
  const error = own ?? told;
  const parts = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`];
  const control: Control = {
    id,
    name,
    "aria-describedby": parts.filter((part) => part !== "").join(" ") || undefined,
    "aria-invalid": error === undefined ? undefined : true,
  };
  return (
    <div className={`kern-form-input${error === undefined ? "" : " kern-form-input--error"}`}>
      <label className="kern-label" htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(control, error !== undefined)}
      {error === undefined ? null : (
        <p className="kern-error" id={`${id}-error`} role={own === undefined ? undefined : "alert"}>
          <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}
