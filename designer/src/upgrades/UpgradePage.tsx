import { findElement, type Service } from "@blaupause/model";
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { ChangeList } from "../releases/ChangeList.tsx";
import { PlainTop } from "../shell/PlainTop.tsx";
import { choiceFor, type Proposal, type Upgrades } from "./choices.ts";
import { ConflictCard } from "./ConflictCard.tsx";
import { placeName } from "./placeName.ts";
import { Decision } from "./Decision.tsx";
import { Taken } from "./Taken.tsx";
import { useProposal } from "./useProposal.ts";
import { Verdict } from "./Verdict.tsx";

/** A new version of the template a service was made from: what it means here, what is to be decided, and the way out. */
export default function UpgradePage({ service }: { readonly service: string }): ReactNode {
  const [done, setDone] = useState<Upgrades | null>(null);
  return (
    <>
      <PlainTop />
      <main className="bp-start" id="inhalt">
        {done === null ? (
          <Open service={service} done={setDone} />
        ) : (
          <Done service={service} upgrades={done} changed={setDone} />
        )}
      </main>
    </>
  );
}

function Done(props: ComponentProps<typeof Taken>): ReactNode {
  const { upgrades, taken } = props.upgrades;
  return (
    <>
      <DoneHeading key={`${upgrades.length} ${taken.length}`} />
      <Taken {...props} />
    </>
  );
}

/** The button that was pressed is gone: the keyboard goes on at what came of it. */
function DoneHeading(): ReactNode {
  const { say } = useDesigner();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="kern-heading-large">
      {say("upgrade.done")}
    </h1>
  );
}

interface OpenProps {
  readonly service: string;
  readonly done: (upgrades: Upgrades) => void;
}
function Open({ service, done }: OpenProps): ReactNode {
  const { say } = useDesigner();
  const { proposal, failed, choices, isWorking, decide } = useProposal(service);
  if (failed !== null) return <Before service={service} />;
  if (proposal === null) return <p role="status">{say("upgrade.working")}</p>;
  const { upgrade, conflicts } = proposal;
  const [theirs, merged] = [proposal.theirs, proposal.merged] as unknown as [Service, Service];
  return (
    <>
      <h1 className="kern-heading-large">
        {say("upgrade.title", { title: upgrade.title, version: upgrade.to })}
      </h1>
      <p className="bp-lead">
        {say("upgrade.from", { publisher: upgrade.publisher, from: upgrade.from, to: upgrade.to })}
        {upgrade.why === "" ? null : ` ${say("upgrade.why", { why: upgrade.why })}`}
      </p>
      <Verdict proposal={proposal} />
      <section className="bp-card" aria-labelledby="aenderungen">
        <h2 id="aenderungen">{say("upgrade.changes")}</h2>
        <ChangeList before={proposal.base as unknown as Service} after={theirs} />
      </section>
      {conflicts.length === 0 ? null : (
        <section aria-labelledby="entscheiden">
          <h2 id="entscheiden">{say("upgrade.conflicts", { count: conflicts.length })}</h2>
          {conflicts.map((conflict) => (
            <ConflictCard
              key={`${conflict.address} ${conflict.prop ?? ""} ${conflict.kind}`}
              conflict={conflict}
              merged={merged}
              theirs={theirs}
              publisher={upgrade.publisher}
              choice={choiceFor(choices, conflict)}
              decide={decide}
            />
          ))}
        </section>
      )}
      <Local proposal={proposal} merged={merged} />
      <Decision service={service} proposal={proposal} choices={choices} isWorking={isWorking} done={done} />
    </>
  );
}

/** Nothing waits: what was taken over last, its way back, and the cases on the version before. */
function Before({ service }: { readonly service: string }): ReactNode {
  const { say, client } = useDesigner();
  const [upgrades, setUpgrades] = useState<Upgrades | null>(null);
  useEffect(() => {
    void client("listUpgrades").then((answer) => answer.ok && setUpgrades(answer.value));
  }, [client]);
  const taken = upgrades?.taken.find((one) => one.service === service);
  if (upgrades === null) return null;
  if (taken === undefined) return <p role="alert">{say("upgrade.none")}</p>;
  return (
    <>
      <h1 className="kern-heading-large">
        {say("upgrade.history", { title: taken.title, version: taken.to })}
      </h1>
      <Taken service={service} upgrades={upgrades} changed={setUpgrades} />
    </>
  );
}

/** What is this municipality's own, and stays. */
function Local({ proposal, merged }: { readonly proposal: Proposal; readonly merged: Service }): ReactNode {
  const { say } = useDesigner();
  const theirs = proposal.theirs as unknown as Service;
  const nameOf = (address: string): string =>
    address === "" || findElement(merged, address) !== undefined
      ? placeName(merged, address, say)
      : say("upgrade.removed", { name: placeName(theirs, address, say) });
  const names = [...new Set(proposal.local.map(nameOf))];
  if (names.length === 0) return null;
  return (
    <section className="bp-card" aria-labelledby="oertlich">
      <h2 id="oertlich">{say("upgrade.local")}</h2>
      <ul className="bp-local">
        {names.map((name) => (
          <li key={name}>
            <span className="bp-own">{say("local.mark")}</span> {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
