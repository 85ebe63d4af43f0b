import { askedData } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { MadeTextCard } from "./MadeTextCard.tsx";
import { madeTexts } from "./texts.ts";
import { impersonal, unmarked } from "./unmarked.ts";

/** „Datenschutz & Co.“: what is asked and why, and the documents the law asks for, made from the model. */
export default function CompliancePage(): ReactNode {
  const { say } = useDesigner();
  const { example } = useCopy();
  const { service } = useContent();
  const data = useMemo(() => askedData(service), [service]);
  const texts = useMemo(() => madeTexts(service, example.place, say), [service, example, say]);
  const named = (all: readonly string[]): string => all.map((address) => nameAt(service, address)).join(", ");
  const open = useMemo(() => unmarked(service), [service]);
  const aboutNobody = useMemo(() => impersonal(service), [service]);
  return (
    <div className="bp-sheet">
      <h1>{say("part.datenschutz")}</h1>
      <p className="bp-muted">{say("compliance.text")}</p>
      <section className="bp-card" aria-labelledby="angaben-wofuer">
        <h2 id="angaben-wofuer">{say("compliance.asked", { count: data.length })}</h2>
        {data.length === 0 ? <p className="bp-empty">{say("compliance.asked.none")}</p> : <Asked />}
        {aboutNobody.length === 0 ? null : (
          <p>{say("compliance.impersonal", { names: named(aboutNobody) })}</p>
        )}
        {open.length === 0 ? null : <p>{say("compliance.unmarked", { names: named(open) })}</p>}
      </section>
      {texts.map((text) => (
        <MadeTextCard key={text.id} text={text} />
      ))}
    </div>
  );
}

function Asked(): ReactNode {
  const { say } = useDesigner();
  const { judged, show } = useCopy();
  const { service } = useContent();
  const unused = new Set(
    judged.problems.filter(({ rule }) => rule === "never-used").map(({ address }) => address),
  );
  return (
    <div className="bp-scroll" role="region" aria-label={say("part.datenschutz")} tabIndex={0}>
      <table className="bp-table">
        <thead>
          <tr>
            {(["name", "category", "purpose", "must"] as const).map((head) => (
              <th key={head} scope="col">
                {say(`compliance.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {askedData(service).map(({ address, name, category, purpose, isRequired }) => (
            <tr key={address}>
              <th scope="row">
                <button type="button" className="bp-use" onClick={() => show(address)}>
                  {name}
                </button>
              </th>
              <td>{category}</td>
              <td>
                {purpose}{" "}
                {unused.has(address) ? (
                  <span className="bp-badge bp-badge--open">{say("compliance.unused")}</span>
                ) : null}
              </td>
              <td>{say(isRequired ? "compliance.must" : "compliance.may")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
