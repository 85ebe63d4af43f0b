import type { KeyboardEvent, ReactNode } from "react";
import { Labelled, type LabelledProps } from "./form/Labelled.tsx";

interface FieldProps extends LabelledProps {
  readonly value: string;
  readonly type?: "text" | "email" | "password" | "date";
  readonly autoComplete?: string;
  /** Which keys a phone offers. */
  readonly inputMode?: "numeric";
  /** What stands beside it: a colour as it will be. */
  readonly beside?: ReactNode;
  readonly change: (value: string) => void;
  /** It finds something on this page: Enter sends nothing. */
  readonly finds?: true;
}

/** One line to type into, with its label above it. */
export function Field(props: FieldProps): ReactNode {
  const { value, type = "text", autoComplete = "off", inputMode, beside, change, finds, ...labelled } = props;
  return (
    <Labelled {...labelled} value={value}>
      {(control, isWrong) => {
        const input = (
          <input
            {...control}
            type={type}
            className={`kern-form-input__input${isWrong ? " kern-form-input__input--error" : ""}`}
            autoComplete={autoComplete}
            inputMode={inputMode}
            value={value}
            onChange={({ target }) => change(target.value)}
            {...(finds === true ? { onKeyDown: sendsNothing } : {})}
          />
        );
        return beside === undefined ? (
          input
        ) : (
          <div className="bp-beside">
            {input}
            {beside}
          </div>
        );
      }}
    </Labelled>
  );
}

function sendsNothing(event: KeyboardEvent): void {
  if (event.key === "Enter") event.preventDefault();
}

interface ChooseProps extends LabelledProps {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly change: (value: string) => void;
}
export function Choose({ value, options, change, ...labelled }: ChooseProps): ReactNode {
  return (
    <Labelled {...labelled} value={value}>
      {(control) => (
        <div className="kern-form-input__select-wrapper">
          <select
            {...control}
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
      )}
    </Labelled>
  );
}
