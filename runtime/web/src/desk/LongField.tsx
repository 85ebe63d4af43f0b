import { useId, type ReactNode } from "react";

interface LongFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly change: (value: string) => void;
}

/** Several lines to type into, with their label above them. */
export function LongField({ label, value, hint, change }: LongFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={5}
        className="kern-form-input__input"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}
