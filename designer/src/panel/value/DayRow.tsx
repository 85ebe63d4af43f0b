import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { Pick } from "../condition/Pick.tsx";
import type { Subject } from "../condition/subjects.ts";
import { LengthRow } from "./LengthRow.tsx";
import type { Day } from "./tree.ts";
import type { ValueProps } from "./valueProps.ts";

type DayProps = Pick_<"label" | "name" | "sight" | "value" | "change">;
type Pick_<K extends keyof ValueProps<Day>> = { readonly [P in K]: ValueProps<Day>[P] };

/** A day: today, another answer or one of the calendar; or so long before or after it. */
export function DayRow({ label, name, sight, value, change }: DayProps): ReactNode {
  const { say } = useDesigner();
  const { of, shift } = value;
  const days = sight.subjects.filter(({ kind }) => kind === "date");
  const startTo = (next: string): void => change({ ...value, of: startOf(next) });
  const shiftTo = (sign: "none" | "+" | "-"): void =>
    change({
      ...value,
      shift: sign === "none" ? null : { count: { type: "number", number: "14" }, unit: "D", ...shift, sign },
    });
  return (
    <div className="bp-test">
      <Pick
        label={label}
        value={of.type === "path" ? of.path : of.type}
        options={[...fixedStarts(say), ...days.map(optionOf)]}
        change={startTo}
      />
      {of.type === "date" ? (
        <input
          type="date"
          className="kern-form-input__input"
          aria-label={say("cond.date.day")}
          value={of.date}
          onChange={({ target }) =>
            target.value === "" ? undefined : change({ ...value, of: { type: "date", date: target.value } })
          }
        />
      ) : null}
      <Pick
        label={say("value.day.shift", { label })}
        value={shift?.sign ?? "none"}
        options={[
          { value: "none", label: say("value.day.exact") },
          { value: "+", label: say("value.day.later") },
          { value: "-", label: say("value.day.earlier") },
        ]}
        change={shiftTo}
      />
      {shift === null ? null : (
        <LengthRow
          label={say("value.day.shift", { label })}
          name={name}
          length={shift}
          change={(next, also) => change({ ...value, shift: { ...shift, ...next } }, also)}
        />
      )}
    </div>
  );
}

type Say = ReturnType<typeof useDesigner>["say"];
const fixedStarts = (say: Say) => [
  { value: "today", label: say("cond.date.today") },
  { value: "date", label: say("cond.date.day") },
];
const optionOf = ({ path, label, group }: Subject) => ({ value: path, label: `${label} (${group})` });
const startOf = (chosen: string): Day["of"] =>
  chosen === "today"
    ? { type: "today" }
    : chosen === "date"
      ? { type: "date", date: "2030-01-01" }
      : { type: "path", path: chosen };
