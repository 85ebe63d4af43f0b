import type { AnswerOf, routes } from "@blaupause/api";
import { useCallback, useEffect, useRef, useState } from "react";
import { useDesigner } from "../designer.ts";
import { untilDone, type Ended, type Working } from "./untilDone.ts";

export type Computed = Extract<AnswerOf<(typeof routes)["computeForAll"]>, { type: "done" }>;
type Found = AnswerOf<(typeof routes)["readConsequences"]>;
const BEGINNING: Working = { type: "working", done: 0, of: 0 };

/** What the draft would mean for all. It is computed elsewhere: whoever comes back finds how far it is, or what came of it. */
export function useConsequences(service: string, session: { readonly saveNow: () => Promise<boolean> }) {
  const { client } = useDesigner();
  const [computed, setComputed] = useState<Computed | null>(null);
  const [working, setWorking] = useState<Working | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const left = useRef(new AbortController());
  const read = useCallback(() => client("readConsequences", { parameters: { service } }), [client, service]);
  const end = useCallback((answer: Ended<Found> | null, wasBegun: boolean): void => {
    if (answer === null) return;
    setWorking(null);
    if (!answer.ok) setFailed(answer.code);
    else if (answer.value.type === "done") setComputed(answer.value);
    else if (wasBegun) setFailed("none");
  }, []);
  useEffect(() => {
    const page = new AbortController();
    left.current = page;
    void untilDone<Found>(read, setWorking, page.signal).then((answer) => end(answer, false));
    return () => page.abort();
  }, [read, end]);
  const compute = async (): Promise<void> => {
    const page = left.current.signal;
    setFailed(null);
    setWorking(BEGINNING);
    if (!(await session.saveNow())) return end({ ok: false, code: "unsaved" }, true);
    const begun = await client("computeForAll", { parameters: { service }, body: {} });
    const isLong = begun.ok && begun.value.type === "working";
    if (isLong && !page.aborted) setWorking(begun.value as Working);
    end(isLong ? await untilDone<Found>(read, setWorking, page) : (begun as Ended<Found>), true);
  };
  return { computed, working, failed, compute };
}
