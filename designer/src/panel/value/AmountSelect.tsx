import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import type { Subject } from "../condition/subjects.ts";
import { sumOf, type Amount } from "./tree.ts";

interface AmountSelectProps {
  readonly label: string;
  readonly of: Amount;
  readonly subjects: readonly Subject[];
  readonly depth: number;
  readonly change: (of: Amount) => void;
}
/** Two brackets in each other are enough for a sentence. */
const DEEPEST = 2;
const composed = ["sum", "rounded", "branch"] as const;

/** What an amount is: a number, a bracket, or something that is a number elsewhere in the service. */
export function AmountSelect({ label, of, subjects, depth, change }: AmountSelectProps): ReactNode {
  const { say } = useDesigner();
  const numeric = subjects.filter(({ kind }) => kind === "number" || kind === "money");
  const groups = [...new Set(numeric.map(({ group }) => group))];
  const choose = (next: string): void => {
    const inner = of.type === "rounded" ? of.sum : of.type === "sum" ? of : sumOf(of);
    if (next === "number") change({ type: "number", number: "1" });
    else if (next === "sum") change(inner);
    else if (next === "rounded") change({ type: "rounded", places: "2", sum: inner });
    else if (next === "branch")
      change({ type: "branch", test: "true", then: inner, else: sumOf({ type: "number", number: "0" }) });
    else change({ type: "path", path: next });
  };
  return (
    <div className="kern-form-input__select-wrapper">
      <select
        className="kern-form-input__select"
        aria-label={say("value.amount", { label })}
        value={of.type === "path" ? of.path : of.type}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="number">{say("value.amount.number")}</option>
        {composed
          .filter((one) => depth < DEEPEST || of.type === one)
          .map((one) => (
            <option key={one} value={one}>
              {say(`value.amount.${one}`)}
            </option>
          ))}
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {numeric
              .filter((one) => one.group === group)
              .map((one) => (
                <option key={one.path} value={one.path}>
                  {one.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
