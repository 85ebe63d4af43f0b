import { elements, type Service } from "@blaupause/model";
import { useId, useMemo, type ReactNode } from "react";
import { nameAt } from "../../actions/nameAt.ts";
import { useDesigner } from "../../designer.ts";
import { useContent } from "../../session/copy.ts";
import { Select } from "../Select.tsx";
import { NewBasis } from "./NewBasis.tsx";
import type { EditorProps } from "./editor.ts";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Everything a reference of this kind may name, by name. */
function optionsOf(service: Service, target: string, applicant: string, from: string): readonly Option[] {
  const kind = target === "role or applicant" ? "role" : target;
  const own = target === "page" ? from.split("/").slice(0, 2).join("/") : null;
  const found = [...elements(service)]
    .filter((element) => element.kind === kind && (own === null || element.parent === own))
    .map((element) => ({ value: element.id, label: nameAt(service, element.address) }));
  return target === "role or applicant" ? [{ value: "applicant", label: applicant }, ...found] : found;
}

function useOptions({ property, element }: EditorProps): readonly Option[] {
  const { say } = useDesigner();
  const { service } = useContent();
  const target = property.target ?? "";
  return useMemo(
    () => optionsOf(service, target, say("role.applicant"), element.address),
    [service, target, say, element.address],
  );
}

export function Reference(props: EditorProps): ReactNode {
  const { label, property, value, change } = props;
  return (
    <Select
      label={label}
      value={typeof value === "string" ? value : ""}
      options={useOptions(props)}
      mayBeEmpty={property.isOptional}
      change={(next) => change(next === "" ? undefined : next)}
    />
  );
}

/** Several of them: one tick each. */
export function References(props: EditorProps): ReactNode {
  const { label, property, element, value, change } = props;
  const id = useId();
  const options = useOptions(props);
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  const toggle = (one: string, isOn: boolean): void => {
    const next = isOn ? [...chosen, one] : chosen.filter((other) => other !== one);
    change(next.length === 0 ? undefined : next);
  };
  const isBasis = property.target === "legalBasis";
  if (options.length === 0 && !isBasis) return null;
  return (
    <fieldset className="kern-fieldset bp-line">
      <legend className="kern-label">{label}</legend>
      {options.map((option) => (
        <div className="kern-form-check" key={option.value}>
          <input
            type="checkbox"
            id={`${id}-${option.value}`}
            className="kern-form-check__checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <label className="kern-label" htmlFor={`${id}-${option.value}`}>
            {option.label}
          </label>
        </div>
      ))}
      {isBasis ? <NewBasis element={element} chosen={chosen} /> : null}
    </fieldset>
  );
}
