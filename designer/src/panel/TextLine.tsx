import { useId, type ReactNode } from "react";

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly inputMode?: "numeric" | "text";
  readonly disabled?: boolean;
}

/** One text with its label; every key is an edit, and the keys of one field are one step. */
export function TextLine({
  label,
  value,
  change,
  hint,
  isLong,
  inputMode,
  disabled,
}: TextLineProps): ReactNode {
  const id = useId();
  const shared = {
    id,
    value,
    className: "kern-form-input__input",
    "aria-describedby": hint === undefined ? undefined : `${id}-h`,
    disabled,
  };
  return (
    <div className="kern-form-input bp-line">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="kern-hint" id={`${id}-h`}>
          {hint}
        </span>
      )}
      {isLong === true ? (
        <textarea {...shared} rows={3} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...shared} inputMode={inputMode} onChange={(event) => change(event.target.value)} />
      )}
    </div>
  );
}
