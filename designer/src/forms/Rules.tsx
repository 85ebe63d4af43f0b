import type { ReactNode } from "react";
import { idOf } from "../buildingBlocks/slug.ts";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { useEditing } from "./editing.ts";
import { Shown } from "./Shown.tsx";
import { idAt } from "./spot.ts";

/** What several answers must agree on, below the pages of their form. */
export function Rules(): ReactNode {
  const { say } = useDesigner();
  const { edit, select, selected } = useCopy();
  const { service, form } = useEditing();
  const rules = service.forms[idAt(form)]?.rules ?? [];
  const add = (): void => {
    const id = idOf("regel", new Set(rules.map((rule) => rule.id)));
    const json = { id, effect: "error", valid: "true", message: say("forms.rule.new") };
    const added = edit(say("forms.rule.added"), [
      { type: "add", parent: form, container: "rules", id, json },
    ]);
    if (added.ok) select(`${form}/rules/${id}`);
  };
  return (
    <section className="bp-rules" aria-labelledby="pruefregeln">
      <h2 id="pruefregeln">{say("forms.rules")}</h2>
      {rules.length === 0 ? <p className="bp-muted">{say("forms.rules.none")}</p> : null}
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <button
              type="button"
              className="bp-rule"
              aria-pressed={selected === `${form}/rules/${rule.id}`}
              onClick={() => select(`${form}/rules/${rule.id}`)}
            >
              <span className="bp-badge">{say(`property.effect.${rule.effect}`)}</span>{" "}
              <Shown text={rule.message} from={`${form}/rules/${rule.id}`} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={add}>
        <span className="kern-label">{say("forms.rule.add")}</span>
      </button>
    </section>
  );
}
