import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { NumberInput } from "./NumberInput.tsx";
import type { OperandProps } from "./operandProps.ts";
import { Pick } from "./Pick.tsx";
import { SettingTick } from "./SettingTick.tsx";
import type { Operand, Shift } from "./tree.ts";

type Mode = "today" | "later" | "earlier" | "day";

/** A day: today, so many days from it, or a date of the calendar. */
export function DateOperand(props: OperandProps): ReactNode {
  const { say } = useDesigner();
  const { label, value, change } = props;
  const modes = (["today", "later", "earlier", "day"] as const).map((mode) => ({
    value: mode,
    label: say(`cond.date.${mode}`),
  }));
  return (
    <>
      <Pick label={label} value={modeOf(value)} options={modes} change={(mode) => change(startOf(mode))} />
      {value.type === "today" && value.shift !== null ? <Days {...props} shift={value.shift} /> : null}
      {value.type === "date" ? (
        <input
          type="date"
          className="kern-form-input__input"
          aria-label={say("cond.date.day")}
          value={value.date}
          onChange={({ target }) =>
            target.value === "" ? undefined : change({ type: "date", date: target.value })
          }
        />
      ) : null}
    </>
  );
}

const modeOf = (value: Operand): Mode =>
  value.type === "today"
    ? value.shift === null
      ? "today"
      : value.shift.sign === "+"
        ? "later"
        : "earlier"
    : "day";

const startOf = (mode: Mode): Operand => {
  if (mode === "day") return { type: "date", date: "2030-01-01" };
  const days = { type: "number", number: "14" } as const;
  return { type: "today", shift: mode === "today" ? null : { sign: mode === "later" ? "+" : "-", days } };
};

/** How many days: a number, or what the municipality says. */
function Days({ settingName, change, shift }: OperandProps & { readonly shift: Shift }): ReactNode {
  const { say } = useDesigner();
  const { days } = shift;
  const number = days.type === "number" ? days.number : "14";
  const put = (next: Shift["days"]): Operand => ({ type: "today", shift: { ...shift, days: next } });
  return (
    <>
      {days.type === "number" ? (
        <NumberInput
          label={say("cond.date.days")}
          value={number}
          unit={say("cond.date.days")}
          isWhole
          change={(next) => (/^\d+$/.test(next) ? change(put({ type: "number", number: next })) : undefined)}
        />
      ) : null}
      <SettingTick
        path={days.type === "path" ? days.path : null}
        label={say("cond.date.setting", { name: settingName })}
        type="integer"
        value={Number(number)}
        toPath={(path, edit) => change(put({ type: "path", path }), edit)}
        toValue={(next, edit) => change(put({ type: "number", number: String(Number(next)) }), edit)}
      />
    </>
  );
}
