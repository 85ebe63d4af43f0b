import { useId, type ReactNode } from "react";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "email" | "password" | "date";
  readonly autoComplete?: string;
  readonly hint?: string;
  readonly change: (value: string) => void;
}

/** One line to type into, with its label above it. */
export function Field({ label, value, type = "text", autoComplete, hint, change }: FieldProps): ReactNode {
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
      <input
        id={id}
        type={type}
        className="kern-form-input__input"
        autoComplete={autoComplete ?? "off"}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
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
