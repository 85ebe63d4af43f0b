import type { AnswerOf, routes } from "@blaupause/api";
import { useCallback, useEffect, useState } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { usePutRemarks } from "./openRemarks.ts";

export type Workshop = AnswerOf<(typeof routes)["readWorkshop"]>;
export type WorkshopLink = Workshop["links"][number];
export type Remark = Workshop["comments"][number];

interface Tools {
  readonly workshop: Workshop | null;
  /** What came of the last thing that was done; a new one each time, even in the same words. */
  readonly told: { readonly sentence: string };
  readonly put: (workshop: Workshop) => void;
  readonly close: (link: string, comments: "keep" | "delete") => Promise<void>;
  readonly settle: (comment: string, done: boolean) => Promise<void>;
  readonly remove: (comment: string) => Promise<void>;
}

/** Links and comments of the draft as the server has them, what is done about them, and what came of it. */
export function useWorkshop(): Tools {
  const { client, say } = useDesigner();
  const { head } = useCopy();
  const [workshop, setWorkshop] = useState<Workshop | null>(null);
  const putRemarks = usePutRemarks();
  const put = useCallback(
    (next: Workshop): void => {
      setWorkshop(next);
      putRemarks(next);
    },
    [putRemarks],
  );
  const [told, tell] = useState({ sentence: "" });
  const service = head.id;
  useEffect(() => {
    void client("readWorkshop", { parameters: { service } }).then((answer) => answer.ok && put(answer.value));
  }, [client, service, put]);
  const take = useCallback(
    (answer: Awaited<ReturnType<typeof client<"readWorkshop">>>, sentence: string): void => {
      if (answer.ok) put(answer.value);
      tell({ sentence: answer.ok ? sentence : say("workshop.failed", { code: answer.code }) });
    },
    [say, put],
  );
  return {
    workshop,
    told,
    put,
    close: async (link, comments) => {
      const answer = await client("closeWorkshop", { parameters: { service, link }, body: { comments } });
      take(answer, say(comments === "keep" ? "workshop.closed" : "workshop.erased"));
    },
    settle: async (comment, done) =>
      take(await client("settleComment", { parameters: { service, comment }, body: { done } }), ""),
    remove: async (comment) =>
      take(await client("deleteComment", { parameters: { service, comment } }), say("workshop.deleted")),
  };
}
