import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useDesigner, type Library, type ListedCopy } from "../designer.ts";
import { LAW, NEW, pathTo } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import { PlainTop } from "../shell/PlainTop.tsx";
import { dayAndTime } from "../shell/clockTime.ts";
import { NewVersions } from "../upgrades/NewVersions.tsx";
import { Tasks } from "./Tasks.tsx";
import { Templates } from "./Templates.tsx";

/** Where an author begins: something new, a template, or what she was working on. */
export function Start(): ReactNode {
  const { say, client, session } = useDesigner();
  const [library, setLibrary] = useState<Library | "failed" | null>(null);
  const load = useCallback(
    () =>
      void client("listServices").then((answer) =>
        // What is there already is better than nothing.
        setLibrary((before) => (answer.ok ? answer.value : (before ?? "failed"))),
      ),
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
        ) : library === "failed" ? (
          <Unread again={load} />
        ) : (
          <Choices library={library} changed={load} />
        )}
      </main>
    </>
  );
}

function Unread({ again }: { readonly again: () => void }): ReactNode {
  const { say } = useDesigner();
  return (
    <div role="alert" className="bp-note">
      <p>{say("start.unread")}</p>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={again}>
        <span className="kern-label">{say("start.retry")}</span>
      </button>
    </div>
  );
}

export interface ChoicesProps {
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
        {library.templates.length === 0 ? null : (
          <a href="#vorlagen" className="bp-card bp-card--link">
            <h2>{say("start.template")}</h2>
            <p>{say("start.template.count", { count: library.templates.length })}</p>
          </a>
        )}
        <Link href={LAW} className="bp-card bp-card--link">
          <h2>{say("law.link")}</h2>
          <p>{say("law.link.text")}</p>
        </Link>
      </div>
      <NewVersions />
      <Tasks tasks={library.tasks} copies={library.copies} />
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
      <Templates library={library} changed={changed} />
      <Offers library={library} />
    </>
  );
}

function CopyRow({ copy }: { readonly copy: ListedCopy }): ReactNode {
  const { say } = useDesigner();
  const { origin } = copy;
  return (
    <Link href={pathTo(copy.id, "ueberblick")} className="bp-row">
      <strong>{copy.title}</strong>
      <span className={copy.standing === "live" ? "bp-badge bp-badge--live" : "bp-badge"}>
        {say(`start.standing.${copy.standing}`)}
      </span>
      <span>{say("start.changed", { time: dayAndTime(copy.at), name: copy.by })}</span>
      {origin === null ? null : <span>{say("start.from", { version: origin.version })}</span>}
    </Link>
  );
}

const states = ["live", "not-offered", "not-responsible"] as const;

/** What is on offer; apart from it what was said not to be. */
function Offers({ library: { offers } }: { readonly library: Library }): ReactNode {
  const { say } = useDesigner();
  const live = offers.filter(({ state }) => state === "live");
  const others = offers.filter(({ state }) => state !== "live");
  return (
    <>
      <section aria-labelledby="angebot">
        <h2 id="angebot">{say("start.offers")}</h2>
        {live.length === 0 ? <p className="bp-empty">{say("start.offers.empty")}</p> : null}
        <OfferRows offers={live} />
      </section>
      {others.length === 0 ? null : (
        <section aria-labelledby="nicht-im-angebot">
          <h2 id="nicht-im-angebot">{say("start.offers.not")}</h2>
          <OfferRows offers={others} />
        </section>
      )}
    </>
  );
}

const OfferRows = ({ offers }: { readonly offers: Library["offers"] }): ReactNode => (
  <ul className="bp-rows">
    {offers.map((offer) => (
      <li key={offer.id}>
        <OfferRow offer={offer} />
      </li>
    ))}
  </ul>
);

/** What is online is one click away, as people see it; what is not on offer leads nowhere. */
function OfferRow({ offer }: { readonly offer: Library["offers"][number] }): ReactNode {
  const { say, session } = useDesigner();
  const { id, title, state, version } = offer;
  const known = states.find((one) => one === state) ?? "live";
  const parts = (
    <>
      <strong>{title}</strong>
      <span>{version}</span>
      <span className={`bp-badge bp-badge--${state}`}>{say(`start.state.${known}`)}</span>
    </>
  );
  if (known !== "live" || session.organisation === null) return <div className="bp-row">{parts}</div>;
  return (
    <a href={`/${session.organisation.id}/${id}`} className="bp-row">
      {parts}
      <span>{say("start.offers.look")}</span>
    </a>
  );
}
