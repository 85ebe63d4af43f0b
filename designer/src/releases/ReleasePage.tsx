import type { AnswerOf, routes } from "@blaupause/api";
import { openService, type JsonObject, type Service } from "@blaupause/model";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Publish } from "../upgrades/Publish.tsx";
import { useCopy } from "../session/copy.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { ChangeList } from "./ChangeList.tsx";
import { OlderCases } from "./OlderCases.tsx";
import { Restore } from "./Restore.tsx";
import { Request } from "./Request.tsx";

export type Releases = AnswerOf<(typeof routes)["listReleases"]>;

/** „Prüfen & freigeben“: what stands in the way, what changes, and the request to the second pair of eyes. */
export default function ReleasePage(): ReactNode {
  const { say, client, session } = useDesigner();
  const { head, judged } = useCopy();
  const [releases, setReleases] = useState<Releases | null>(null);
  const before = useVersionBefore(releases);
  const isPublisher = session.person?.roles.includes("publisher") === true;
  useEffect(() => {
    void client("listReleases", { parameters: { service: head.id } }).then(
      (answer) => answer.ok && setReleases(answer.value),
    );
  }, [client, head.id]);
  const { program } = judged;
  const errors = judged.problems.filter(({ severity }) => severity === "error");
  if (releases === null || program === null) return <p role="status">{say("problems.working")}</p>;
  return (
    <div className="bp-sheet">
      <h1>{say("top.release")}</h1>
      <section className="bp-card" aria-labelledby="aenderungen">
        <h2 id="aenderungen">{say("release.changes")}</h2>
        <ChangeList before={before} after={judged.content.service} />
      </section>
      {errors.length > 0 ? (
        <p role="alert" className="bp-note">
          {say("release.errors", { count: errors.length })}
        </p>
      ) : (
        <>
          {isPublisher ? <Publish done={setReleases} /> : null}
          {isPublisher && !releases.mayOffer ? null : (
            <Request key={program.hash} program={program} releases={releases} done={setReleases} />
          )}
        </>
      )}
      {session.person?.roles.includes("approver") === true ? (
        <OlderCases key={releases.releases.length} service={head.id} />
      ) : null}
      <ReleaseRows releases={releases} />
    </div>
  );
}

/** The version released last here; of a template that was taken over and never released, the newest published one. */
function useVersionBefore(releases: Releases | null): Service | null {
  const { client } = useDesigner();
  const { head } = useCopy();
  const [published, setPublished] = useState<Service | null>(null);
  const isNeeded = releases !== null && releases.approved === null && head.origin !== null;
  useEffect(() => {
    if (!isNeeded) return;
    void client("readTemplate", { parameters: { template: head.id } }).then((answer) => {
      const opened = answer.ok ? openService(answer.value.content.service as JsonObject) : null;
      if (opened?.ok === true) setPublished(opened.service);
    });
  }, [client, head.id, isNeeded]);
  return (releases?.approved as unknown as Service | null | undefined) ?? published;
}

function ReleaseRows({ releases }: { readonly releases: Releases }): ReactNode {
  const { say } = useDesigner();
  if (releases.releases.length === 0) return null;
  return (
    <section aria-labelledby="freigaben">
      <h2 id="freigaben">{say("release.list")}</h2>
      <ul className="bp-rows">
        {releases.releases.map((one) => (
          <li key={one.number} className="bp-row">
            <strong>{say("release.number", { number: one.number })}</strong>
            <span className={one.state === "approved" ? "bp-badge bp-badge--live" : "bp-badge"}>
              {say(one.isOutdated ? "release.state.outdated" : `release.state.${one.state}`)}
            </span>
            <span>{say("release.by", { name: one.requestedBy, time: dayAndTime(one.requestedAt) })}</span>
            {one.decidedBy === null || one.decidedAt === null ? null : (
              <span>{say("release.decided", { name: one.decidedBy, time: dayAndTime(one.decidedAt) })}</span>
            )}
            {one.reason === null || one.reason === "" ? null : <span>{one.reason}</span>}
            <Restore number={one.number} />
          </li>
        ))}
      </ul>
    </section>
  );
}
