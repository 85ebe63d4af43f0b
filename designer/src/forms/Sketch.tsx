import { type JsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";

/** From here on FormView shows a list to open instead of buttons. */
const MANY = 8;
const narrow: Readonly<Record<string, string>> = {
  date: "kern-form-input__input--width-12",
  money: "kern-form-input__input--width-12",
  number: "kern-form-input__input--width-12",
  integer: "kern-form-input__input--width-6",
};

/** The control of a question as it will look; nothing in it can be used. Own answers are drawn where they are edited. */
export function Sketch({ json }: { readonly json: JsonObject }): ReactNode {
  const { t } = useDesigner();
  const type = textIn(json, "type");
  if (type === "textarea") return <textarea className="kern-form-input__input" rows={4} />;
  if (type === "file") return <input className="kern-form-input__input bp-upload" type="file" />;
  if (type === "boolean")
    return (
      <div className="kern-fieldset__body">
        <Tick kind="radio" text={textIn(json, "yes") || t("field.yes")} />
        <Tick kind="radio" text={textIn(json, "no") || t("field.no")} />
      </div>
    );
  if (type === "choice" || type === "choices" || type === "search") return <Answers json={json} />;
  const unit = type === "money" ? "€" : textIn(json, "unit");
  return (
    <>
      <input className={`kern-form-input__input ${narrow[type] ?? ""}`.trim()} />
      {unit === "" ? null : <span className="bp-unit">{unit}</span>}
    </>
  );
}

/** Answers of a code list, or more answers than fit. */
function Answers({ json }: { readonly json: JsonObject }): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const listed = service.codeLists?.[textIn(json, "codeList")]?.options ?? [];
  const type = textIn(json, "type");
  if (type === "choices" && listed.length > 0 && listed.length <= MANY)
    return (
      <div className="kern-fieldset__body">
        {listed.map(({ value, label }) => (
          <Tick key={value} kind="checkbox" text={label} />
        ))}
      </div>
    );
  return (
    <div className="kern-form-input__select-wrapper">
      <select className="kern-form-input__select">
        <option>{say("forms.choose")}</option>
      </select>
    </div>
  );
}

export const Tick = ({
  kind,
  text,
}: {
  readonly kind: "radio" | "checkbox";
  readonly text: ReactNode;
}): ReactNode => (
  <div className="kern-form-check">
    <input type={kind} className={`kern-form-check__${kind}`} />
    <span className="kern-label">{text}</span>
  </div>
);
