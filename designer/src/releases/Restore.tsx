import type { AnswerOf, routes } from "@blaupause/api";
import { openService } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import type { WordKey } from "../words/words.ts";

type Version = AnswerOf<(typeof routes)["readRelease"]>;

/** An old version becomes the draft again, exactly as it was: the service, its example cases and the municipality's values. */
export function Restore({ number }: { readonly number: number }): ReactNode {
  const { say } = useDesigner();
  const [told, tell] = useState<WordKey | null>(null);
  const restore = useRestore(number);
  return (
    <>
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--x-small"
        aria-label={say("restore.of", { number })}
        onClick={() => void restore().then(tell)}
      >
        <span className="kern-label">{say("restore.button")}</span>
      </button>
      {told === null ? null : <span role="status">{say(told, { number })}</span>}
    </>
  );
}

function useRestore(number: number): () => Promise<WordKey> {
  const { say, client } = useDesigner();
  const { head, session } = useCopy();
  const saveValues = useSaveValues();
  return async () => {
    const parameters = { service: head.id, number: String(number) };
    const found = await client("readRelease", { parameters });
    const opened = found.ok ? openService(found.value.service) : null;
    if (!found.ok || opened?.ok !== true) return "restore.failed";
    const content = { service: opened.service, journeys: found.value.journeys };
    const edited = session.replace(say("restore.label", { number }), content);
    if (!edited.ok) return "restore.forbidden";
    return (await session.saveNow()) && (await saveValues(found.value)) ? "restore.done" : "restore.unsaved";
  };
}

/** A template that was published has no values of anybody. */
function useSaveValues(): (version: Version) => Promise<boolean> {
  const { client } = useDesigner();
  const { head, keepOwn } = useCopy();
  return async ({ values }) => {
    if (Object.keys(values).length === 0) return true;
    const parameters = { service: head.id };
    const now = await client("readValues", { parameters });
    if (!now.ok) return false;
    const saved = await client("saveValues", { parameters, body: { rev: now.value.rev, values } });
    if (saved.ok) keepOwn(saved.value.values);
    return saved.ok;
  };
}
