import { noticesOf } from "../citizen/status.ts";
import type { CaseView, OpenCase } from "./caseView.ts";
import { dayIn, todayIn } from "./day.ts";

/** Letters that wait to be posted, each with the days it can have been: since it was written, and not in the future. */
export function postingsOf(open: OpenCase): CaseView["postings"] {
  const { deps, staff, state } = open;
  const given = noticesOf({ ...open, key: "" });
  return Object.entries(state.tokens).flatMap(([id, token]) => {
    const found = token.type === "posting" ? given.find(({ node }) => node === token.node) : undefined;
    if (found === undefined) return [];
    const { file, rendered } = found.letter;
    return [
      {
        id,
        title: rendered.title,
        file,
        from: dayIn(staff.town, token.since),
        to: todayIn(deps, staff.town),
      },
    ];
  });
}
