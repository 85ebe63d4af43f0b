import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useTemplate, type TemplateOf } from "../local/template.ts";
import { openValues } from "./requirements.ts";
import { RequirementLine, ValuesLine } from "./RequirementLine.tsx";
import { useRequirements } from "./useRequirements.ts";

/** What the publisher of the template requires of whoever adapts it: what is open, then what is done. */
export function Requirements(): ReactNode {
  const template = useTemplate();
  return template === null || template.isOurs ? null : <List template={template} />;
}

function List({ template: { publisher, isDerived } }: { readonly template: TemplateOf }): ReactNode {
  const { say } = useDesigner();
  const [all, setReadiness] = useRequirements(isDerived);
  if (all === null) return null;
  const open = all.filter(({ isDone }) => !isDone);
  const values = openValues(all);
  const lines = open.filter(({ kind, key }) => values === null || kind !== "value" || key === values.key);
  const done = all.filter(({ isDone }) => isDone);
  return (
    <section className="bp-about" aria-labelledby="verlangt">
      <h2 id="verlangt">{say("required.title", { count: lines.length })}</h2>
      <p className="bp-muted">{say("required.text", { publisher })}</p>
      {open.length === 0 ? <p>{say("required.none")}</p> : null}
      <ul className="bp-required">
        {lines.map((one) =>
          one.key === values?.key ? (
            <ValuesLine key={one.key} values={values} />
          ) : (
            <RequirementLine key={one.key} requirement={one} changed={setReadiness} />
          ),
        )}
      </ul>
      {done.length === 0 ? null : (
        <details>
          <summary>{say("required.done", { count: done.length })}</summary>
          <ul className="bp-required">
            {done.map((one) => (
              <RequirementLine key={one.key} requirement={one} changed={setReadiness} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
