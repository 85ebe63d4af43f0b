import type { AnswerOf, routes } from "@blaupause/api";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useDesigner } from "../designer.ts";

type Workshop = AnswerOf<(typeof routes)["readWorkshop"]>;
export type RemarkCounts = ReadonlyMap<string, number>;

/** How many comments are open at each address. Apart from the copy, so that only their change is drawn. */
export const RemarksContext = createContext<RemarkCounts>(new Map());
/** Says what has become of the comments, so that the marks follow. */
export const PutRemarksContext = createContext<(workshop: Workshop) => void>(() => undefined);
export const usePutRemarks = (): ((workshop: Workshop) => void) => useContext(PutRemarksContext);

export function openRemarks(
  comments: readonly Pick<Workshop["comments"][number], "address" | "done">[],
): RemarkCounts {
  const counts = new Map<string, number>();
  for (const { address, done } of comments) if (!done) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}

/** Read once when the draft is opened; afterwards the page of comments says what has become of them. */
export function useOpenRemarks(service: string): readonly [RemarkCounts, (workshop: Workshop) => void] {
  const { client } = useDesigner();
  const [workshop, put] = useState<Workshop | null>(null);
  useEffect(() => {
    void client("readWorkshop", { parameters: { service } }).then((answer) => answer.ok && put(answer.value));
  }, [client, service]);
  const counts = useMemo(() => openRemarks(workshop?.comments ?? []), [workshop]);
  return [counts, put];
}
