import { useId, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Missing } from "./Missing.tsx";

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly mayBeEmpty: boolean;
  /** What it means that nothing is chosen. */
  readonly empty?: string;
  /** What is said while nothing is chosen that has to be. */
  readonly missing?: string;
  readonly change: (value: string) => void;
}

export function Select({
  label,
  value,
  options,
  mayBeEmpty,
  empty,
  missing,
  change,
}: SelectProps): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  const isMissing = missing !== undefined && value === "";
  const isKnown = value === "" || options.some((one) => one.value === value);
  return (
    <div className={`kern-form-input bp-line ${isMissing ? "kern-form-input--error" : ""}`.trim()}>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select
          id={id}
          className="kern-form-input__select"
          value={value}
          aria-required={missing !== undefined || undefined}
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? `${id}-e` : undefined}
          onChange={(event) => change(event.target.value)}
        >
          {mayBeEmpty || value === "" ? <option value="">{empty ?? say("panel.none")}</option> : null}
          {isKnown ? null : <option value={value}>{value}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      {isMissing ? <Missing id={`${id}-e`} text={missing} /> : null}
    </div>
  );
}
