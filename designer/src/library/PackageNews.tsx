import type { AnswerOf, routes } from "@blaupause/api";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { changeWords } from "../releases/changeWords.ts";
import { usePropertyWord } from "../panel/propertyWords.ts";

export type Incoming = AnswerOf<(typeof routes)["lookIntoPackage"]>;

interface PackageNewsProps {
  readonly found: Incoming;
  readonly take: () => void;
}

/** What a package brings, before anybody takes it over: why, what changes, and what it asks about people. */
export function PackageNews({ found, take }: PackageNewsProps): ReactNode {
  const { say } = useDesigner();
  const { title, version: next, publisher, versions, changes, asked, have } = found;
  const head = { title, version: next, publisher };
  return (
    <div className="bp-stack">
      <p>{have === null ? say("package.new", head) : say("package.since", { ...head, have })}</p>
      <ul>
        {versions.map(({ version, why }) => (
          <li key={version}>{`${version}: ${why}`}</li>
        ))}
      </ul>
      {have === null ? null : <Changes changes={changes} />}
      <details className="bp-fold">
        <summary>{say("package.asked", { count: asked.length })}</summary>
        <ul>
          {[...new Set(asked.map(({ purpose }) => purpose))].map((purpose) => (
            <li key={purpose}>{`${purpose}: ${namesFor(asked, purpose)}`}</li>
          ))}
        </ul>
      </details>
      <p>
        <button type="button" className="kern-btn kern-btn--primary" onClick={take}>
          <span className="kern-label">{say("package.take")}</span>
        </button>
      </p>
    </div>
  );
}

const namesFor = (asked: Incoming["asked"], wanted: string): string =>
  asked.flatMap(({ name, purpose }) => (purpose === wanted ? [name] : [])).join("; ");

/** More than these are no short list. */
const MOST = 12;

function Changes({ changes }: Pick<Incoming, "changes">): ReactNode {
  const { say } = useDesigner();
  const word = usePropertyWord();
  if (changes.length === 0) return <p>{say("release.same")}</p>;
  return (
    <>
      <p>{say("release.changes")}</p>
      <ul>
        {changes.slice(0, MOST).map(({ type, name, address, properties }) => (
          <li key={`${type} ${address}`}>
            {say(`release.change.${type}`, { name, what: changeWords(properties, word, say) })}
          </li>
        ))}
        {changes.length > MOST ? (
          <li>{say("required.values.more", { count: changes.length - MOST })}</li>
        ) : null}
      </ul>
    </>
  );
}
