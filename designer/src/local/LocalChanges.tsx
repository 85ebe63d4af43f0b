import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { changesBetween, type ServiceChange } from "@blaupause/reuse";
import { useContent, useCopy } from "../session/copy.ts";
import { LocalChange } from "./LocalChange.tsx";
import { isProposed, keyOf, mayBeProposed } from "./picked.ts";
import { useTemplate, type TemplateOf } from "./template.ts";
import { useOwnProposals, type Proposals } from "./useOwnProposals.ts";

const ProposeForm = lazy(() => import("./ProposeForm.tsx"));

/** Everything that is not as the template has it, each with the way back, and the way to everybody. */
export function LocalChanges(): ReactNode {
  const template = useTemplate();
  return template === null || template.isOurs ? null : <List template={template} />;
}

function List({ template }: { readonly template: TemplateOf }): ReactNode {
  const { say } = useDesigner();
  const { head } = useCopy();
  const { service } = useContent();
  const changes = useMemo(() => changesBetween(template.service, service), [template, service]);
  const [proposals, setProposals] = useOwnProposals(head.id);
  const [first, propose] = useState<ServiceChange | null>(null);
  const [told, tell] = useState("");
  const title = useRef<HTMLHeadingElement>(null);
  const close = (sentence: string): void => {
    propose(null);
    tell(sentence);
    title.current?.focus();
  };
  const stateOf = (change: ServiceChange) => proposedState(proposals, change);
  const { publisher, version } = template;
  return (
    <section className="bp-about" aria-labelledby="oertlich">
      <h2 id="oertlich" tabIndex={-1} ref={title}>
        {say("local.title", { count: changes.length })}
      </h2>
      <p className="bp-muted">{say("local.text", { publisher, version })}</p>
      {changes.length === 0 ? <p>{say("local.none")}</p> : null}
      <p role="status">{told}</p>
      <ul className="bp-rows">
        {changes.map((one) => (
          <li key={keyOf(one)}>
            <LocalChange change={one} template={template} state={stateOf(one)} propose={() => propose(one)} />
            {first !== null && keyOf(first) === keyOf(one) ? (
              <Suspense>
                <ProposeForm
                  changes={changes.filter((other) => mayBeProposed(other) && stateOf(other) === null)}
                  first={one}
                  publisher={publisher}
                  sent={(next) => {
                    setProposals(next);
                    close(say("propose.sent"));
                  }}
                  close={() => close("")}
                />
              </Suspense>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was refused may be proposed again. */
function proposedState(proposals: Proposals | null, change: ServiceChange): "open" | "taken" | null {
  const about = proposals?.all.filter((one) => isProposed(one.change, change)) ?? [];
  const state = about.find((one) => one.state !== "refused")?.state;
  return state === "open" || state === "taken" ? state : null;
}
