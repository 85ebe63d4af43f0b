import { fixedText, isFixed, type OptionProgram } from "@blaupause/engine";
import type { ReactNode } from "react";
import { Fieldset, Labelled } from "../Frame.tsx";
import { Inline } from "../Inline.tsx";
import { domId, errorAt, optionLang, type View } from "../view.ts";
import { controlOf } from "./Input.tsx";
import type { Widget, WidgetProps } from "./widget.ts";

/** From here on a list is easier to use than a column of buttons. */
const MANY = 8;

export function optionText(
  view: View,
  path: string,
  option: OptionProgram,
  property: "label" | "hint",
): string {
  const text = option[property];
  if (text === undefined) return "";
  return isFixed(text)
    ? fixedText(text)
    : (view.state.texts[`${path}/options/${option.value}/${property}`] ?? fixedText(text));
}

/** One of several answers: radio buttons, or a list when there are many. */
export const Choice: Widget = (props) =>
  (props.field.options?.length ?? 0) > MANY ? <Select {...props} /> : <Radios {...props} />;

function Select({ view, path, field, value }: WidgetProps): ReactNode {
  const { readOnly, ...control } = controlOf(view, path, field);
  const wrong = errorAt(view, path) !== undefined ? "kern-form-input__select--error" : "";
  return (
    <Labelled view={view} path={path} field={field}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...control}
          disabled={readOnly}
          className={`kern-form-input__select ${wrong}`.trim()}
          defaultValue={typeof value === "string" ? value : ""}
          {...(view.live === undefined
            ? {}
            : { onChange: (event) => view.live?.answer(field, path, [event.currentTarget.value]) })}
        >
          <option value="">{view.t("field.choose")}</option>
          {field.options?.map((option) => (
            <option key={option.value} value={option.value} lang={optionLang(view, field, option)}>
              {optionText(view, path, option, "label")}
            </option>
          ))}
        </select>
      </div>
    </Labelled>
  );
}

const Radios: Widget = (props) => (
  <Fieldset {...props}>
    {props.field.options?.map((option) => (
      <Check
        key={option.value}
        {...props}
        kind="radio"
        value={option.value}
        checked={props.value === option.value}
      >
        <span lang={optionLang(props.view, props.field, option)}>
          <Inline text={optionText(props.view, props.path, option, "label")} />
        </span>
        {option.hint === undefined ? null : (
          <span
            className="kern-hint bp-option-hint"
            data-text={`${props.path}/options/${option.value}/hint`}
            lang={optionLang(props.view, props.field, option)}
          >
            <Inline text={optionText(props.view, props.path, option, "hint")} />
          </span>
        )}
      </Check>
    ))}
  </Fieldset>
);

interface CheckProps extends Omit<WidgetProps, "value"> {
  readonly kind: "radio" | "checkbox";
  readonly value: string;
  readonly checked: boolean;
  readonly children: ReactNode;
  readonly onPick?: (checked: boolean) => void;
}

/** One radio button or checkbox with its words. */
export function Check({ view, path, field, kind, value, checked, children, onPick }: CheckProps): ReactNode {
  const id = `${domId(path)}-${value}`;
  const wrong = errorAt(view, path) !== undefined;
  const base = `kern-form-check__${kind}`;
  const pick = onPick ?? (() => view.live?.answer(field, path, [value]));
  return (
    <div className="kern-form-check">
      <input
        className={wrong ? `${base} ${base}--error` : base}
        type={kind}
        id={id}
        name={path}
        value={value}
        disabled={view.state.readOnly[path] === true}
        {...(view.live === undefined
          ? { defaultChecked: checked }
          : { checked, onChange: (event) => pick(event.currentTarget.checked) })}
      />
      <label className="kern-label" htmlFor={id}>
        {children}
      </label>
    </div>
  );
}
