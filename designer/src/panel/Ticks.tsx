import type { ReactNode } from "react";
import { Tick } from "./Tick.tsx";

interface TicksProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
}

/** Several of a few: one tick each, in the order of what is offered. */
export function Ticks({ label, options, chosen, change }: TicksProps): ReactNode {
  return (
    <fieldset className="kern-fieldset bp-line">
      <legend className="kern-label">{label}</legend>
      {options.map((option) => (
        <Tick
          key={option.value}
          label={option.label}
          isOn={chosen.includes(option.value)}
          change={(isOn) =>
            change(
              options
                .map(({ value }) => value)
                .filter((one) => (one === option.value ? isOn : chosen.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}
