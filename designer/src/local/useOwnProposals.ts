import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useState } from "react";
import { useDesigner } from "../designer.ts";

export type Proposals = AnswerOf<(typeof routes)["listProposals"]>;

/** What was proposed of this service to the publisher; null until it is known. */
export function useOwnProposals(service: string): readonly [Proposals | null, (next: Proposals) => void] {
  const { client } = useDesigner();
  const [proposals, setProposals] = useState<Proposals | null>(null);
  useEffect(() => {
    void client("listProposals", { parameters: { service } }).then(
      (answer) => answer.ok && setProposals(answer.value),
    );
  }, [client, service]);
  return [proposals, setProposals];
}
