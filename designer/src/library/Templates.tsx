import { lazy, Suspense, useState, type ReactNode } from "react";
import { useDesigner, type Library } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { matching } from "./matching.ts";
import { TemplateRow } from "./TemplateRow.tsx";
import { useTake } from "./useTake.ts";

// Only whoever publishes reads packages in.
const ImportPackage = lazy(() => import("./ImportPackage.tsx"));

interface TemplatesProps {
  readonly library: Library;
  readonly changed: () => void;
}

/** The catalogue: templates to take over, found by words, by the key of the service, by whom they are for. */
export function Templates({ library, changed }: TemplatesProps): ReactNode {
  const { say, session } = useDesigner();
  const isPublisher = session.person?.roles.includes("publisher") === true;
  const [problem, setProblem] = useState<string | null>(null);
  const [sought, seek] = useState("");
  const found = matching(library.templates, sought, say);
  const begin = useTake();
  const take = async (template: string, as?: string): Promise<void> =>
    setProblem(await begin(template, "ueberblick", as));
  return (
    <section className="bp-card" aria-labelledby="vorlagen">
      <h2 id="vorlagen">{say("start.template")}</h2>
      <p>{say(library.templates.length === 0 ? "start.templates.empty" : "start.template.text")}</p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <TextLine label={say("start.search")} hint={say("start.search.hint")} value={sought} change={seek} />
      <p className="bp-hidden" role="status">
        {sought === "" ? "" : say("start.search.found", { count: found.length })}
      </p>
      {found.length === 0 && sought !== "" ? <p className="bp-empty">{say("start.search.none")}</p> : null}
      <ul className="bp-rows">
        {found.map((template) => (
          <li key={template.id} className="bp-row">
            <TemplateRow
              template={template}
              isPublisher={isPublisher}
              isEdited={library.copies.some(({ id }) => id === template.id)}
              isDeclined={library.offers.some((one) => one.template === template.id && one.state !== "live")}
              take={() => void take(template.id)}
              derive={() => void take(template.id, `${template.id}-${session.organisation?.id ?? ""}`)}
              changed={changed}
            />
          </li>
        ))}
      </ul>
      <Suspense>{isPublisher ? <ImportPackage done={changed} /> : null}</Suspense>
    </section>
  );
}
