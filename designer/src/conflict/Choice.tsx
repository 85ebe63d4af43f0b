import { useMemo, type ReactNode } from "react";
import { useDesigner, type Opened } from "../designer.ts";
import { ChangeList } from "../releases/ChangeList.tsx";
import type { Content } from "../session/content.ts";
import { useCopy } from "../session/copy.ts";
import { clockTime } from "../shell/clockTime.ts";
import { placeName } from "../upgrades/placeName.ts";
import { changedJourneys, contested, joined, type Both } from "./joined.ts";

interface ChoiceProps {
  readonly both: Both;
  /** Of what the server has now. */
  readonly head: Opened["head"];
}

/** Both versions in words beside each other, and the three ways to go on. */
export function Choice({ both, head }: ChoiceProps): ReactNode {
  const { say } = useDesigner();
  const name = head.by;
  const { merged, merge, take, keep } = useChoice({ both, head });
  const { base, theirs, ours } = both;
  return (
    <section className="bp-conflict" role="alert" aria-labelledby="konflikt">
      <h2 id="konflikt">{say("conflict.title")}</h2>
      <p>{say("conflict.text", { name, time: clockTime(head.at) })}</p>
      {base === null ? (
        <p>{say("conflict.unknown")}</p>
      ) : (
        <>
          <div className="bp-conflict-sides">
            <Side title={say("conflict.theirs", { name })} before={base} after={theirs} />
            <Side title={say("conflict.ours")} before={base} after={ours} />
          </div>
          <Contested {...both} base={base} />
        </>
      )}
      {merged === null ? null : (
        <Button
          kind="primary"
          text={say(merged.isClear ? "conflict.merge" : "conflict.merge.ours")}
          act={merge}
        />
      )}
      <Button kind="secondary" text={say("conflict.take")} act={take} />
      <Button kind="secondary" text={say("conflict.keep")} act={keep} />
    </section>
  );
}

function useChoice({ both, head }: ChoiceProps) {
  const { say } = useDesigner();
  const { session } = useCopy();
  const name = head.by;
  const merged = joined(both, (one) => say("conflict.case", { case: one, name }));
  const goOn = (label: string, content: Content): Promise<boolean> => {
    session.rebase(label, head.rev, content);
    return session.saveNow();
  };
  const keep = (): Promise<boolean> => goOn(say("conflict.kept"), both.ours);
  return {
    merged,
    keep: () => void keep(),
    merge: () => void (merged === null ? null : goOn(say("conflict.merged", { name }), merged.content)),
    // One's own is kept first, so that it stands in the history as well.
    take: () =>
      void keep().then((isKept) =>
        isKept ? session.replace(say("conflict.taken", { name }), both.theirs) : undefined,
      ),
  };
}

interface SideProps {
  readonly title: string;
  readonly before: Content;
  readonly after: Content;
}

function Side({ title, before, after }: SideProps): ReactNode {
  const { say } = useDesigner();
  const cases = changedJourneys(before.journeys, after.journeys);
  return (
    <div>
      <h3>{title}</h3>
      <ChangeList before={before.service} after={after.service} />
      {cases.length === 0 ? null : <p>{say("conflict.cases", { names: cases.join(", ") })}</p>}
    </div>
  );
}

function Contested({ base, theirs, ours }: Both & { readonly base: Content }): ReactNode {
  const { say } = useDesigner();
  const places = useMemo(
    () => contested(base.service, theirs.service, ours.service),
    [base.service, theirs.service, ours.service],
  );
  if (places.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{say("conflict.both")}</strong>
      </p>
      <ul>
        {places.map((address) => (
          <li key={address}>{placeName(ours.service, address, say)}</li>
        ))}
      </ul>
    </div>
  );
}

interface ButtonProps {
  readonly kind: "primary" | "secondary";
  readonly text: string;
  readonly act: () => void;
}

function Button({ kind, text, act }: ButtonProps): ReactNode {
  return (
    <button type="button" className={`kern-btn kern-btn--${kind}`} onClick={act}>
      <span className="kern-label">{text}</span>
    </button>
  );
}
