import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useDesigner, type CopyHead, type Library } from "../designer.ts";
import { NEW, pathTo, spreadPath } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import { PlainTop } from "../shell/PlainTop.tsx";
import { dayAndTime } from "../shell/clockTime.ts";
import { NewVersions } from "../upgrades/NewVersions.tsx";
import { ImportPackage } from "./ImportPackage.tsx";
import { Tasks } from "./Tasks.tsx";

/** Where an author begins: something new, a template, or what she was working on. */
export function Start(): ReactNode {
  const { say, client, session } = useDesigner();
  const [library, setLibrary] = useState<Library | null>(null);
  const load = useCallback(
    () => void client("listServices").then((answer) => answer.ok && setLibrary(answer.value)),
    [client],
  );
  useEffect(load, [load]);
  return (
    <>
      <PlainTop />
      <main className="bp-start" id="inhalt">
        <h1 className="kern-heading-large">{say("start.title", { name: session.person?.name ?? "" })}</h1>
        {library === null ? (
          <p role="status">{say("load.working")}</p>
        ) : (
          <Choices library={library} changed={load} />
        )}
      </main>
    </>
  );
}

interface ChoicesProps {
  readonly library: Library;
  readonly changed: () => void;
}
function Choices({ library, changed }: ChoicesProps): ReactNode {
  const { say } = useDesigner();
  return (
    <>
      <div className="bp-cards">
        <Link href={NEW} className="bp-card bp-card--link">
          <h2>{say("start.new")}</h2>
          <p>{say("start.new.text")}</p>
        </Link>
        <Templates library={library} changed={changed} />
      </div>
      <NewVersions />
      <Tasks tasks={library.tasks} />
      <section aria-labelledby="weiter">
        <h2 id="weiter">{say("start.copies")}</h2>
        {library.copies.length === 0 ? <p className="bp-empty">{say("start.copies.empty")}</p> : null}
        <ul className="bp-rows">
          {library.copies.map((copy) => (
            <li key={copy.id}>
              <CopyRow copy={copy} />
            </li>
          ))}
        </ul>
      </section>
      <Offers library={library} />
    </>
  );
}

function CopyRow({ copy }: { readonly copy: CopyHead }): ReactNode {
  const { say } = useDesigner();
  const { origin } = copy;
  return (
    <Link href={pathTo(copy.id, "ueberblick")} className="bp-row">
      <strong>{copy.title}</strong>
      <span>{say("start.changed", { time: dayAndTime(copy.at), name: copy.by })}</span>
      {origin === null ? null : <span>{say("start.from", { version: origin.version })}</span>}
    </Link>
  );
}

function Templates({ library, changed }: ChoicesProps): ReactNode {
  const { say, client, go, session } = useDesigner();
  const isPublisher = session.person?.roles.includes("publisher") === true;
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (template: string): Promise<void> => {
    const found = await client("readTemplate", { parameters: { template } });
    if (!found.ok) return setProblem(say("start.failed", { code: found.code }));
    const { id, version, content } = found.value;
    const made = await client("createService", { body: { content, origin: { id, version } } });
    if (made.ok) go(pathTo(made.value.id, "ueberblick"));
    else if (made.code === "service-exists") setProblem(say("start.exists"));
    else setProblem(say("start.failed", { code: made.code }));
  };
  return (
    <section className="bp-card" aria-labelledby="vorlagen">
      <h2 id="vorlagen">{say("start.template")}</h2>
      <p>{say(library.templates.length === 0 ? "start.templates.empty" : "start.template.text")}</p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <ul className="bp-rows">
        {library.templates.map(({ id, title, version, isOurs }) => (
          <li key={id} className="bp-row">
            <strong>{title}</strong>
            <span>{version}</span>
            {isOurs && isPublisher ? (
              <Link href={spreadPath(id)} className="kern-btn kern-btn--tertiary kern-btn--small">
                <span className="kern-label">{say("spread.link")}</span>
              </Link>
            ) : null}
            {isPublisher ? (
              <a
                className="kern-btn kern-btn--tertiary kern-btn--small"
                href={`/api/templates/${id}/package`}
                download={`${id}-${version}.json`}
                aria-label={say("package.export", { title })}
              >
                <span className="kern-label">{say("package.file")}</span>
              </a>
            ) : null}
            <button
              type="button"
              className="kern-btn kern-btn--secondary kern-btn--small"
              onClick={() => void take(id)}
            >
              <span className="kern-label">{say("start.take")}</span>
            </button>
          </li>
        ))}
      </ul>
      {isPublisher ? <ImportPackage done={changed} /> : null}
    </section>
  );
}

const states = ["live", "not-offered", "not-responsible"] as const;

function Offers({ library }: { readonly library: Library }): ReactNode {
  const { say } = useDesigner();
  return (
    <section aria-labelledby="angebot">
      <h2 id="angebot">{say("start.offers")}</h2>
      {library.offers.length === 0 ? <p className="bp-empty">{say("start.offers.empty")}</p> : null}
      <ul className="bp-rows">
        {library.offers.map(({ id, title, state, version }) => (
          <li key={id} className="bp-row">
            <strong>{title}</strong>
            <span>{version}</span>
            <span className={`bp-badge bp-badge--${state}`}>
              {say(`start.state.${states.find((one) => one === state) ?? "live"}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
