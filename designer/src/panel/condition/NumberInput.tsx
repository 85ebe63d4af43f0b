import { useId, useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { Missing } from "../Missing.tsx";
import { readNumber } from "../typed/readNumber.ts";

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
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? null : readNumber(typed, isWhole);
  const why = number === null || number.ok ? null : number.why;
  const type = (text: string): void => {
    setTyped(text);
    const next = readNumber(text, isWhole);
    if (next.ok) change(next.value);
  };
  return (
    <>
      <span className="bp-number-box">
        <input
          className="kern-form-input__input"
          aria-label={label}
          inputMode="decimal"
          aria-invalid={why !== null || undefined}
          aria-describedby={why === null ? undefined : id}
          value={typed ?? value.replace(".", ",")}
          onChange={(event) => type(event.target.value)}
          onBlur={() => (why === null ? setTyped(null) : undefined)}
        />
        {unit === undefined ? null : <span>{unit}</span>}
      </span>
      {why === null ? null : <Missing id={id} text={say(`typed.${why}`)} />}
    </>
  );
}
