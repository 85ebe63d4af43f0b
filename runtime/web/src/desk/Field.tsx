import { useId, type ReactNode } from "react";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "email" | "password" | "date";
  readonly autoComplete?: string;
  readonly hint?: string;
  /** What is wrong with it, and what to do. */
  readonly error?: string | undefined;
  readonly change: (value: string) => void;
}

/** One line to type into, with its label above it. */
export function Field(props: FieldProps): ReactNode {
  const { label, value, type = "text", autoComplete, hint, error, change } = props;
  const id = useId();
  const told = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`];
  return (
    <div className={`kern-form-input${error === undefined ? "" : " kern-form-input--error"}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type={type}
        className={`kern-form-input__input${error === undefined ? "" : " kern-form-input__input--error"}`}
        autoComplete={autoComplete ?? "off"}
        aria-describedby={told.join(" ").trim() || undefined}
        aria-invalid={error === undefined ? undefined : true}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
      {error === undefined ? null : (
        <p className="kern-error" id={`${id}-error`} role="alert">
          <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly change: (value: string) => void;
}
export function Choose({ label, value, options, change }: ChooseProps): ReactNode {
  const id = useId();
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select
          id={id}
          className="kern-form-input__select"
          value={value}
          onChange={({ target }) => change(target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
