import type { AnswerOf, routes } from "@blaupause/api";
import type { Service } from "@blaupause/model";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { dayAndTime } from "../shell/clockTime.ts";
import { PlainTop } from "../shell/PlainTop.tsx";
import { NewVersions } from "../upgrades/NewVersions.tsx";
import { Link } from "../shell/Link.tsx";
import { openFacts } from "../readiness/openPoints.ts";
import { StillOpen } from "../readiness/StillOpen.tsx";
import { useReadiness } from "../readiness/useReadiness.ts";
import { Decided } from "./Decided.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { ValueChanges } from "./ValueChanges.tsx";
import type { Releases } from "./ReleasePage.tsx";

const Trial = lazy(() => import("../journeys/Trial.tsx"));

type Waiting = AnswerOf<(typeof routes)["listOpenReleases"]>["releases"];

/** What waits for the second pair of eyes. */
export default function Approvals(): ReactNode {
  const { say, client, session } = useDesigner();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [decided, setDecided] = useState(0);
  useEffect(() => {
    void client("listOpenReleases").then((answer) => answer.ok && setWaiting(answer.value.releases));
  }, [client]);
  const isOver = waiting !== null && waiting.length > 0 && decided === waiting.length;
  return (
    <>
      <PlainTop />
      <main className="bp-start" id="inhalt">
        <h1 className="kern-heading-large">
          {say(isOver ? "approvals.over" : "approvals.title", { name: session.person?.name ?? "" })}
        </h1>
        <NewVersions />
        {waiting?.length === 0 ? <p className="bp-empty">{say("approvals.empty")}</p> : null}
        {waiting?.map((one) => (
          <Approval
            key={`${one.service} ${one.number}`}
            release={one}
            onDecided={() => setDecided((before) => before + 1)}
          />
        ))}
      </main>
    </>
  );
}

interface ApprovalProps {
  readonly release: Waiting[number];
  readonly onDecided: () => void;
}
function Approval({ release, onDecided }: ApprovalProps): ReactNode {
  const { say, client, session } = useDesigner();
  const [found, setFound] = useState<Releases | null>(null);
  const [outcome, setOutcome] = useState<"approved" | "refused" | null>(null);
  const { service, hash, title } = release;
  useEffect(() => {
    void client("listReleases", { parameters: { service } }).then(
      (answer) => answer.ok && setFound(answer.value),
    );
  }, [client, service]);
  const decided = (verdict: "approved" | "refused", next: Releases): void => {
    setFound(next);
    setOutcome(verdict);
    onDecided();
  };
  const asAsked = () => Promise.resolve(found?.values.requested ?? {});
  if (outcome !== null) return <Decided release={release} verdict={outcome} online={found?.online ?? null} />;
  return (
    <section className="bp-card" aria-label={title}>
      <h2>{title}</h2>
      <p className="bp-muted">
        {say("release.by", { name: release.requestedBy, time: dayAndTime(release.requestedAt) })} ·{" "}
        {say("approvals.hash", { hash: hash.slice(-12) })}
      </p>
      {release.publish === null ? null : <p>{say("approvals.as", { version: release.publish })}</p>}
      {release.note === "" ? null : <p>{release.note}</p>}
      {found?.requested === undefined || found.requested === null ? null : (
        <ChangeList
          before={found.approved as unknown as Service | null}
          after={found.requested as unknown as Service}
        />
      )}
      {found?.requested == null || found.values.requested === null || release.publish !== null ? null : (
        <ValueChanges
          service={found.requested as unknown as Service}
          before={found.values.live}
          after={found.values.requested}
        />
      )}
      {release.isOutdated || found?.values.requested == null ? null : (
        <Suspense>
          <Trial service={service} prepare={asAsked} title={say("approvals.try")} isPart />
        </Suspense>
      )}
      {/* Drafts open for authors; whoever only approves would be led back here. */}
      {session.person?.roles.includes("author") === true ? (
        <p>
          <Link href={`/amt/leistungen/${service}`}>{say("approvals.look")}</Link>
        </p>
      ) : null}
      {release.isOutdated ? <p role="alert">{say("approvals.outdated")}</p> : null}
      {release.mayDecide ? <Decide release={release} decided={decided} /> : <p>{say("approvals.own")}</p>}
    </section>
  );
}

interface DecideProps {
  readonly release: Waiting[number];
  readonly decided: (verdict: "approved" | "refused", next: Releases) => void;
}
/** Yes or no to exactly this hash; whoever may not decide is not offered to. */
function Decide({ release: { service, number, hash, publish }, decided }: DecideProps): ReactNode {
  const { say, client } = useDesigner();
  const [reason, setReason] = useState("");
  const [isTicked, tick] = useState(false);
  const readiness = useReadiness(service);
  const open = readiness === null || publish !== null ? [] : openFacts(readiness).map(({ id }) => id);
  const [refusal, refuse] = useState<string | null>(null);
  const decide = async (verdict: "approved" | "refused"): Promise<void> => {
    if (verdict === "approved" && open.length > 0 && !isTicked) return refuse(say("open.tick"));
    const despite = verdict === "approved" ? open : [];
    const body = { hash, verdict, reason: reason === "" ? null : reason, despite };
    const answer = await client("decideRelease", { parameters: { service, number: String(number) }, body });
    if (answer.ok) return decided(verdict, answer.value);
    const { code } = answer;
    refuse(code === "reason-missing" ? say("approvals.reason-missing") : say("release.failed", { code }));
  };
  return (
    <>
      {readiness === null || publish !== null ? null : (
        <StillOpen readiness={readiness} isTicked={isTicked} tick={tick} />
      )}
      <TextLine label={say("approvals.reason")} value={reason} change={setReason} />
      {refusal === null ? null : (
        <p className="bp-refused" role="alert">
          {refusal}
        </p>
      )}
      <p className="bp-buttons">
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void decide("refused")}>
          <span className="kern-label">{say("approvals.refuse")}</span>
        </button>
        <button
          type="button"
          className="kern-btn kern-btn--primary"
          disabled={publish === null && readiness === null}
          onClick={() => void decide("approved")}
        >
          <span className="kern-label">{say("approvals.approve")}</span>
        </button>
      </p>
    </>
  );
}
