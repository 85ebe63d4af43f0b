import { kindOf, type FieldProgram } from "@blaupause/engine";
import type { FieldType, Json } from "@blaupause/model";
import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes } from "react";
import { describedBy, Labelled } from "../Frame.tsx";
import { domId, errorAt, type View } from "../view.ts";
import type { Widget } from "./widget.ts";

type InputSettings = Pick<InputHTMLAttributes<HTMLInputElement>, "type" | "inputMode" | "spellCheck">;
const settings: Partial<Record<FieldType, InputSettings>> = {
  email: { type: "email", inputMode: "email", spellCheck: false },
  phone: { type: "tel", inputMode: "tel" },
  number: { inputMode: "decimal" },
  money: { inputMode: "decimal" },
  integer: { inputMode: "numeric" },
  date: { inputMode: "numeric" },
  iban: { spellCheck: false },
};
/** Widths say how long an answer is expected to be (KERN: 2, 4, 6, 8, 12, 20 characters). */
const width = ({ type, maxLength }: FieldProgram): string => {
  if (type === "date" || type === "money" || type === "number") return "kern-form-input__input--width-12";
  if (type === "integer") return "kern-form-input__input--width-6";
  return maxLength !== undefined && maxLength <= 12 ? "kern-form-input__input--width-12" : "";
};

export const shownText = (field: FieldProgram, value: Json): string =>
  kindOf(field.type)?.show(value, field)[0] ?? "";

/** What an input of any kind has: its name is the data path, so that one notation serves everywhere. */
export function controlOf(view: View, path: string, field: FieldProgram) {
  const readOnly = view.state.readOnly[path] === true;
  return {
    id: domId(path),
    name: path,
    readOnly,
    "aria-required": view.state.required[path] === true || undefined,
    "aria-invalid": errorAt(view, path) !== undefined || undefined,
    "aria-describedby": describedBy({ view, path, field }),
  };
}

/** One line of text: words, numbers, money, dates, mail, telephone, IBAN. */
export const Input: Widget = ({ view, path, field, value }) => {
  const { t: _, live } = view;
  const wrong = errorAt(view, path) !== undefined ? "kern-form-input__input--error" : "";
  const autoComplete: HTMLInputAutoCompleteAttribute = field.autocomplete ?? "off";
  const text = shownText(field, value);
  const unit = field.type === "money" ? "€" : field.unit;
  const box = (
    <input
      {...controlOf(view, path, field)}
      type="text"
      {...settings[field.type]}
      className={`kern-form-input__input ${width(field)} ${wrong}`.trim()}
      autoComplete={autoComplete}
      defaultValue={text}
      // Live forms read while typing but never write into the box somebody types in.
      {...(live === undefined
        ? {}
        : { onInput: (event) => live.answer(field, path, [event.currentTarget.value]) })}
    />
  );
  return (
    <Labelled view={view} path={path} field={field}>
      {unit === undefined ? (
        box
      ) : (
        <span className="bp-with-unit">
          {box}
          <span className="bp-unit">{unit}</span>
        </span>
      )}
    </Labelled>
  );
};
