import { coverageKinds, type Program } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Played } from "../problems/proof.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { Icon } from "../shell/Icon.tsx";
import { CoverageView } from "./CoverageView.tsx";
import { failureAddress } from "./failureAddress.ts";
import { failureSentence } from "./failureSentence.ts";

/** All kept journeys, played with the service as it is at this moment, and what they have been through together. */
export function JourneyList({ program }: { readonly program: Program }): ReactNode {
  const { say } = useDesigner();
  const { judged, session } = useCopy();
  const { journeys } = useContent();
  const { proof } = judged;
  if (Object.keys(journeys).length === 0) return <p className="bp-empty">{say("journeys.empty")}</p>;
  if (proof === null) return <p role="status">{say("journeys.playing")}</p>;
  const green = proof.played.filter(({ went }) => went?.ok === true).length;
  const remove = (name: string, title: string): void => {
    const { [name]: _gone, ...others } = journeys;
    session.replace(say("journeys.removed", { title }), { ...session.get().content, journeys: others });
  };
  return (
    <>
      <section aria-labelledby="probefaelle">
        <h2 id="probefaelle">{say("journeys.list", { green, all: proof.played.length })}</h2>
        <ul className="bp-rows">
          {proof.played.map((one) => (
            <li key={one.name} className="bp-row">
              <JourneyRow played={one} program={program} remove={() => remove(one.name, one.title)} />
            </li>
          ))}
        </ul>
      </section>
      <CoverageView coverage={proof.coverage} kinds={coverageKinds} />
    </>
  );
}

interface JourneyRowProps {
  readonly played: Played;
  readonly program: Program;
  readonly remove: () => void;
}
function JourneyRow({ played: { title, went }, program, remove }: JourneyRowProps): ReactNode {
  const { say } = useDesigner();
  const isFine = went?.ok === true;
  return (
    <>
      <span
        aria-hidden="true"
        className={`kern-icon kern-icon--${isFine ? "success" : "warning"} kern-icon--default ${isFine ? "bp-ok" : "bp-bad"}`}
      />
      <strong>{title}</strong>
      {went === null ? <span>{say("journeys.broken")}</span> : <Result went={went} program={program} />}
      <button
        type="button"
        className="bp-tool"
        aria-label={`${say("remove")}: ${title}`}
        title={say("remove")}
        onClick={remove}
      >
        <Icon name="delete" />
      </button>
    </>
  );
}

interface ResultProps {
  readonly went: NonNullable<Played["went"]>;
  readonly program: Program;
}
/** Everything that went otherwise, each with the way to where it stands. */
function Result({ went: { failures }, program }: ResultProps): ReactNode {
  const { say } = useDesigner();
  const { show } = useCopy();
  const { service } = useContent();
  if (failures.length === 0) return <span>{say("journeys.ok")}</span>;
  return (
    <ul className="bp-failures">
      {failures.map((failure, index) => {
        const address = failureAddress(failure, service);
        const sentence = failureSentence(failure, program, say);
        return (
          <li key={index}>
            <span>{sentence}</span>
            {address === null ? null : (
              <button
                type="button"
                className="kern-btn kern-btn--tertiary kern-btn--x-small"
                aria-label={say("local.show", { name: sentence })}
                onClick={() => show(address)}
              >
                <span className="kern-label">{say("local.look")}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
