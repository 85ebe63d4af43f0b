import { useId, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly mayBeEmpty: boolean;
  /** What it means that nothing is chosen. */
  readonly empty?: string;
  readonly change: (value: string) => void;
}

export function Select({ label, value, options, mayBeEmpty, empty, change }: SelectProps): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  const isKnown = value === "" || options.some((one) => one.value === value);
  return (
    <div className="kern-form-input bp-line">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select
          id={id}
          className="kern-form-input__select"
          value={value}
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
    </div>
  );
}
