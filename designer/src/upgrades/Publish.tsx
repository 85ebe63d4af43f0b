import type { AnswerOf, routes } from "@blaupause/api";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { useCopy, useSession } from "../session/copy.ts";
import type { WordKey } from "../words/words.ts";
import { Consequences } from "./Consequences.tsx";
import { Progress } from "./Progress.tsx";
import { useConsequences } from "./useConsequences.ts";

const failedWord: Readonly<Record<string, WordKey>> = { none: "publish.again", unsaved: "top.unsaved" };

type Releases = AnswerOf<(typeof routes)["listReleases"]>;

/** A next version for everybody: worked out for all beforehand, with one sentence why. */
export function Publish({ done }: { readonly done: (releases: Releases) => void }): ReactNode {
  const { say, client } = useDesigner();
  const { head, session } = useCopy();
  const { rev, saving } = useSession(session);
  const [note, setNote] = useState("");
  const [told, tell] = useState<string | null>(null);
  const { computed, working, failed, compute } = useConsequences(head.id, session);
  const parameters = { service: head.id };
  const ask = async (): Promise<void> => {
    if (!(await session.saveNow())) return tell(say("top.unsaved"));
    const body = { rev: session.get().rev, note, values: {}, as: "template" as const };
    const answer = await client("requestRelease", { parameters, body });
    if (!answer.ok)
      return tell(
        answer.code === "why-missing"
          ? say("publish.why.missing")
          : say("release.failed", { code: answer.code }),
      );
    done(answer.value);
    tell(say("publish.asked"));
  };
  const isStuck = saving.type === "conflict" || rev === 0;
  return (
    <section className="bp-card" aria-labelledby="veroeffentlichen">
      <h2 id="veroeffentlichen">
        {say("publish.title", { version: computed?.version ?? "…" }).replace(" …", "")}
      </h2>
      <p>{say("publish.text")}</p>
      <p>
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          disabled={isStuck || working !== null}
          onClick={() => void compute()}
        >
          <span className="kern-label">{say("publish.compute")}</span>
        </button>
      </p>
      {working === null ? null : (
        <Progress working={working} text="publish.computing" beginning="publish.beginning" />
      )}
      <div role="status">
        {failed === null ? null : <p>{say(failedWord[failed] ?? "release.failed", { code: failed })}</p>}
        {computed === null || working !== null ? null : <Consequences computed={computed} />}
      </div>
      <TextLine
        label={say("release.note")}
        hint={say("publish.why.hint")}
        value={note}
        change={setNote}
        isLong
      />
      {told === null ? null : <p role="status">{told}</p>}
      <p className="bp-buttons">
        <button
          type="button"
          className="kern-btn kern-btn--primary"
          disabled={isStuck}
          onClick={() => void ask()}
        >
          <span className="kern-label">{say("publish.button")}</span>
        </button>
      </p>
    </section>
  );
}
