import { useId, type ReactNode } from "react";
import { Missing } from "./Missing.tsx";

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly hint?: string;
  /** What is said while nothing stands where something has to. */
  readonly missing?: string;
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
  missing,
  isLong,
  inputMode,
  disabled,
}: TextLineProps): ReactNode {
  const id = useId();
  const isMissing = missing !== undefined && value.trim() === "";
  const said = [hint === undefined ? [] : `${id}-h`, isMissing ? `${id}-e` : []].flat().join(" ");
  const shared = {
    id,
    value,
    className: "kern-form-input__input",
    "aria-describedby": said === "" ? undefined : said,
    "aria-required": missing !== undefined || undefined,
    "aria-invalid": isMissing || undefined,
    disabled,
  };
  return (
    <div className={`kern-form-input bp-line ${isMissing ? "kern-form-input--error" : ""}`.trim()}>
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
      {isMissing ? <Missing id={`${id}-e`} text={missing} /> : null}
    </div>
  );
}
