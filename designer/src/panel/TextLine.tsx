import { useId, type ReactNode } from "react";
import { Missing } from "./Missing.tsx";

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly hint?: string;
  /** What is said while nothing stands where something has to. */
  readonly missing?: string;
  /** Why what stands there was not taken. */
  readonly refused?: string | undefined;
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
  refused,
  isLong,
  inputMode,
  disabled,
}: TextLineProps): ReactNode {
  const id = useId();
  const wrong = missing !== undefined && value.trim() === "" ? missing : refused;
  const isWrong = wrong !== undefined;
  const said = [hint === undefined ? [] : `${id}-h`, isWrong ? `${id}-e` : []].flat().join(" ");
  const shared = {
    id,
    value,
    className: "kern-form-input__input",
    "aria-describedby": said === "" ? undefined : said,
    "aria-required": missing !== undefined || undefined,
    "aria-invalid": isWrong || undefined,
    disabled,
  };
  return (
    <div className={`kern-form-input bp-line ${isWrong ? "kern-form-input--error" : ""}`.trim()}>
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
      {isWrong ? <Missing id={`${id}-e`} text={wrong} /> : null}
    </div>
  );
}
