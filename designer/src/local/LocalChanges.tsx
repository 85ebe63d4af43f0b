import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { usePropertyWord } from "../panel/propertyWords.ts";
import { changesBetween, type ServiceChange } from "../releases/changes.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { takeBack } from "./takeBack.ts";
import { useTemplate, type TemplateOf } from "./template.ts";

/** Everything that is not as the template has it, each with the way back. */
export function LocalChanges(): ReactNode {
  const template = useTemplate();
  return template === null || template.isOurs ? null : <List template={template} />;
}

function List({ template }: { readonly template: TemplateOf }): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const changes = useMemo(() => changesBetween(template.service, service), [template, service]);
  const { publisher, version } = template;
  return (
    <section className="bp-about" aria-labelledby="oertlich">
      <h2 id="oertlich">{say("local.title", { count: changes.length })}</h2>
      <p className="bp-muted">{say("local.text", { publisher, version })}</p>
      {changes.length === 0 ? <p>{say("local.none")}</p> : null}
      <ul className="bp-rows">
        {changes.map((one) => (
          <li key={`${one.type} ${one.address}`} className="bp-row">
            <Line change={one} template={template} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly change: ServiceChange;
  readonly template: TemplateOf;
}
function Line({ change, template }: LineProps): ReactNode {
  const { say } = useDesigner();
  const { session, show } = useCopy();
  const content = useContent();
  const word = usePropertyWord();
  const { type, name, address, properties } = change;
  const what = properties.map((property) => word(property)).join(", ");
  const back = (): void => {
    const service = takeBack(template.service, content.service, change);
    if (service !== null) session.replace(say("local.reset.done", { name }), { ...content, service });
  };
  return (
    <>
      <strong>{say(`release.change.${type}`, { name, what })}</strong>
      {type === "removed" ? null : (
        <button
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
          aria-label={say("local.show", { name })}
          onClick={() => show(address)}
        >
          <span className="kern-label">{say("local.look")}</span>
        </button>
      )}
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--x-small"
        aria-label={say("local.reset", { name })}
        onClick={back}
      >
        <span className="kern-label">{say("local.back")}</span>
      </button>
    </>
  );
}
