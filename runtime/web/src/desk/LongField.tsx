import type { ReactNode } from "react";
import { Labelled, type LabelledProps } from "./form/Labelled.tsx";

interface LongFieldProps extends LabelledProps {
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Several lines to type into, with their label above them. */
export const LongField = ({ value, change, ...labelled }: LongFieldProps): ReactNode => (
  <Labelled {...labelled} value={value}>
    {(control, isWrong) => (
      <textarea
        {...control}
        rows={5}
        className={`kern-form-input__input${isWrong ? " kern-form-input__input--error" : ""}`}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    )}
  </Labelled>
);
