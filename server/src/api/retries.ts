import type { CaseView, OpenCase } from "./caseView.ts";

/** Steps that failed and are tried again by themselves: nobody has to do anything, but whoever asks is told. */
export const retriesOf = ({ state, program }: OpenCase): CaseView["retries"] =>
  Object.entries(state.tokens).flatMap(([id, token]) => {
    if (token.type !== "effect" || (token.tries ?? 0) === 0 || token.until === undefined) return [];
    return [{ id, title: program.process.nodes[token.node]?.title ?? "", next: token.until }];
  });
