import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { DateOperand } from "./DateOperand.tsx";
import { NumberInput } from "./NumberInput.tsx";
import type { OperandProps } from "./operandProps.ts";
import { Pick } from "./Pick.tsx";
import { SettingTick } from "./SettingTick.tsx";
import { SubjectSelect } from "./SubjectSelect.tsx";
import type { Subject, SubjectKind } from "./subjects.ts";
import type { Operand } from "./tree.ts";

/** What a comparison is made with, put in the way its kind asks for. */
export function OperandInput(props: OperandProps): ReactNode {
  const { value, kind } = props;
  const isOther = value.type === "path" && !value.path.startsWith("settings.");
  return (
    <>
      <Source {...props} isOther={isOther} />
      {isOther ? (
        <OtherAnswer {...props} path={value.path} />
      ) : kind === "date" ? (
        <DateOperand {...props} />
      ) : kind === "number" || kind === "money" ? (
        <NumberOperand {...props} />
      ) : (
        <TextOperand {...props} />
      )}
    </>
  );
}

const others = ({ subjects, kind }: OperandProps): readonly Subject[] =>
  subjects.filter((one) => one.kind === kind && !one.path.startsWith("settings."));

/** Compared with a value, or with another answer. */
function Source(props: OperandProps & { readonly isOther: boolean }): ReactNode {
  const { say } = useDesigner();
  const { kind, isOther, change } = props;
  const [first] = others(props);
  if (kind === "choice" || kind === "choices" || (first === undefined && !isOther)) return null;
  const options = [
    { value: "value", label: say(kind === "date" ? "cond.with.day" : "cond.with.value") },
    { value: "other", label: say("cond.with.other") },
  ] as const;
  return (
    <Pick
      label={say("cond.with")}
      value={isOther ? "other" : "value"}
      options={options}
      change={(next) =>
        change(next === "other" && first !== undefined ? { type: "path", path: first.path } : startOf(kind))
      }
    />
  );
}
const startOf = (kind: SubjectKind): Operand =>
  kind === "date"
    ? { type: "today", shift: null }
    : kind === "number" || kind === "money"
      ? { type: "number", number: "0" }
      : { type: "text", text: "" };

function OtherAnswer(props: OperandProps & { readonly path: string }): ReactNode {
  return (
    <SubjectSelect
      label={props.label}
      value={props.path}
      subjects={others(props)}
      change={(path) => props.change({ type: "path", path })}
    />
  );
}

function NumberOperand({ label, kind, value, settingName, change }: OperandProps): ReactNode {
  const number = value.type === "number" ? value.number : "0";
  const path = value.type === "path" ? value.path : null;
  return (
    <>
      {path === null ? (
        <NumberInput
          label={label}
          value={number}
          {...(kind === "money" ? { unit: "€" } : {})}
          change={(next) => change({ type: "number", number: next })}
        />
      ) : null}
      <SettingTick
        path={path}
        label={settingName}
        type={kind === "money" ? "money" : number.includes(".") ? "number" : "integer"}
        value={Number(number)}
        toPath={(next, edit) => change({ type: "path", path: next }, edit)}
        toValue={(next, edit) => change({ type: "number", number: String(Number(next)) }, edit)}
      />
    </>
  );
}

function TextOperand({ label, value, options, change }: OperandProps): ReactNode {
  if (value.type === "texts")
    return <Several label={label} texts={value.texts} options={options} change={change} />;
  const text = value.type === "text" ? value.text : "";
  if (options.length > 0)
    return (
      <Pick
        label={label}
        value={text}
        options={withKnown(options, text)}
        change={(next) => change({ type: "text", text: next })}
      />
    );
  return (
    <input
      className="kern-form-input__input"
      aria-label={label}
      value={text}
      onChange={(event) => change({ type: "text", text: event.target.value })}
    />
  );
}
/** An answer that is compared with but can no longer be given stays visible. */
const withKnown = (options: OperandProps["options"], text: string) =>
  options.some(({ value }) => value === text) ? options : [{ value: text, label: text }, ...options];

interface SeveralProps {
  readonly label: string;
  readonly texts: readonly string[];
  readonly options: OperandProps["options"];
  readonly change: OperandProps["change"];
}
const Several = ({ label, texts, options, change }: SeveralProps): ReactNode => (
  <fieldset className="bp-several" aria-label={label}>
    {options.map(({ value, label: text }) => (
      <label key={value} className="bp-several-one">
        <input
          type="checkbox"
          checked={texts.includes(value)}
          onChange={({ target }) => {
            const next = options
              .map((one) => one.value)
              .filter((one) => (one === value ? target.checked : texts.includes(one)));
            if (next.length > 0) change({ type: "texts", texts: next });
          }}
        />{" "}
        {text}
      </label>
    ))}
  </fieldset>
);
