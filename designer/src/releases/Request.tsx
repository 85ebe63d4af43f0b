import type { Program } from "@blaupause/engine";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { pathTo } from "../place.ts";
import { isBlocked, openFacts } from "../readiness/openPoints.ts";
import { StillOpen } from "../readiness/StillOpen.tsx";
import { useReadiness } from "../readiness/useReadiness.ts";
import { useCopy, useSession } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { ValuesLine } from "../values/ValuesLine.tsx";
import type { Releases } from "./ReleasePage.tsx";

interface RequestProps {
  readonly program: Program;
  readonly releases: Releases;
  readonly done: (releases: Releases) => void;
}

/** The request to the second pair of eyes; while one waits, who may answer it. */
export function Request(props: RequestProps): ReactNode {
  const { say } = useDesigner();
  const { head } = useCopy();
  const { releases, approvers } = props.releases;
  const isWaiting = releases.some(({ state, isOutdated }) => state === "requested" && !isOutdated);
  return (
    <section className="bp-card" aria-labelledby="anfordern">
      <h2 id="anfordern">{say("release.ask")}</h2>
      {isWaiting ? (
        <>
          <p role="status">{say("release.asked", { names: namesOf(approvers, say("release.nobody")) })}</p>
          <p>
            {say("release.meanwhile")}{" "}
            <Link href={pathTo(head.id, "startklar")} className="kern-link">
              {say("part.startklar")}
            </Link>
          </p>
        </>
      ) : (
        <Form {...props} />
      )}
    </section>
  );
}
const namesOf = (names: readonly string[], none: string): string =>
  names.length === 0 ? none : names.join(", ");

function Form({ program, releases: { approvers, values }, done }: RequestProps): ReactNode {
  const { say } = useDesigner();
  const { head, session } = useCopy();
  const { rev, saving } = useSession(session);
  const readiness = useReadiness(head.id);
  const [note, setNote] = useState("");
  const [isTicked, tick] = useState(false);
  const open = readiness === null ? [] : openFacts(readiness).map(({ id }) => id);
  const { told, ask } = useAsk(note, open, done);
  return (
    <>
      <p>{say("release.ask.text")}</p>
      <p>{say("release.who", { names: namesOf(approvers, say("release.nobody")) })}</p>
      {program.settings.fields.length === 0 ? null : <ValuesLine readiness={readiness} live={values.live} />}
      {readiness === null ? null : <StillOpen readiness={readiness} isTicked={isTicked} tick={tick} />}
      <TextLine
        label={say("release.note")}
        hint={say("release.note.hint")}
        value={note}
        change={setNote}
        isLong
      />
      {told === null ? null : <p role="status">{told}</p>}
      <p className="bp-buttons">
        <button
          type="button"
          className="kern-btn kern-btn--primary"
          disabled={saving.type === "conflict" || rev === 0 || readiness === null}
          onClick={() =>
            void ask(isTicked || open.length === 0 || (readiness !== null && isBlocked(readiness)))
          }
        >
          <span className="kern-label">{say("release.ask.button")}</span>
        </button>
      </p>
    </>
  );
}

/** Asks, or says why not. What is open and known stands in the log with the request. */
function useAsk(note: string, despite: readonly string[], done: (releases: Releases) => void) {
  const { say, client } = useDesigner();
  const { head, session } = useCopy();
  const [told, tell] = useState<string | null>(null);
  const ask = async (isKnown: boolean): Promise<void> => {
    if (!isKnown) return tell(say("open.tick"));
    if (!(await session.saveNow())) return tell(say("top.unsaved"));
    const parameters = { service: head.id };
    const body = { rev: session.get().rev, note, despite: [...despite] };
    const answer = await client("requestRelease", { parameters, body });
    if (answer.ok) return done(answer.value);
    const why = WHY.find((one) => one === answer.code);
    tell(why === undefined ? say("release.failed", { code: answer.code }) : say(`release.${why}`));
  };
  return { told, ask };
}
const WHY = ["other-level", "values-missing", "not-settled", "against-template"] as const;
