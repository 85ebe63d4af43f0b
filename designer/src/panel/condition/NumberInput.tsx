import { useId, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { Missing } from "../Missing.tsx";
import { readNumber } from "../typed/readNumber.ts";
import type { Typed } from "../typed/typed.ts";
import { useTyped } from "../typed/useTyped.ts";

interface NumberInputProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly isWhole?: boolean;
  readonly change: (number: string) => void;
}

/** A number as people write it, with a comma; what is none is not stored, and says so. */
export function NumberInput({ label, value, unit, isWhole = false, change }: NumberInputProps): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  const read = (typed: string): Typed => readNumber(typed, isWhole);
  const { text, refused, type, leave } = useTyped(value.replace(".", ","), read, change);
  return (
    <>
      <span className="bp-number-box">
        <input
          className="kern-form-input__input"
          aria-label={label}
          inputMode="decimal"
          aria-invalid={refused !== null || undefined}
          aria-describedby={refused === null ? undefined : id}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
        {unit === undefined ? null : <span>{unit}</span>}
      </span>
      {refused === null ? null : <Missing id={id} text={say(`typed.${refused}`)} />}
    </>
  );
}
