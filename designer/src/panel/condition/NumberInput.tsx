import { useState, type ReactNode } from "react";

interface NumberInputProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly change: (number: string) => void;
}

/** A number as people write it, with a comma; what is none yet is not stored. */
export function NumberInput({ label, value, unit, change }: NumberInputProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    setTyped(text);
    const number = text.trim().replaceAll(".", "").replace(",", ".");
    if (/^-?\d{1,12}(\.\d{1,4})?$/.test(number)) change(String(Number(number)));
  };
  return (
    <span className="bp-number-box">
      <input
        className="kern-form-input__input"
        aria-label={label}
        inputMode="decimal"
        value={typed ?? value.replace(".", ",")}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      {unit === undefined ? null : <span>{unit}</span>}
    </span>
  );
}
