import type { ReactNode } from "react";

interface PickProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly change: (value: T) => void;
}

/** A short list in a sentence: its label is only for those who do not see it. */
export const Pick = <T extends string>({ label, value, options, change }: PickProps<T>): ReactNode => (
  <div className="kern-form-input__select-wrapper">
    <select
      className="kern-form-input__select"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const next = options.find((one) => one.value === event.target.value);
        if (next !== undefined) change(next.value);
      }}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  </div>
);
