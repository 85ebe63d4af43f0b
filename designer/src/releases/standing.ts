import type { AnswerOf, routes } from "@blaupause/api";
import { canonical, type Json, type Service } from "@blaupause/model";

type Releases = Pick<AnswerOf<(typeof routes)["listReleases"]>, "online" | "approved" | "releases">;

/** What of a service people see now, and whether its draft goes on from that. */
export interface Standing {
  readonly since: string;
  readonly url: string;
  /** The release that is public; null where it was put on offer without one. */
  readonly number: number | null;
  /** Null where nobody can say: there is no release to compare with. */
  readonly isChanged: boolean | null;
}

/** Null: nothing of it is public. */
export function standingOf({ online, approved, releases }: Releases, draft: Service): Standing | null {
  if (online === null) return null;
  const last = releases.find(({ state }) => state === "approved");
  const isKnown = last !== undefined && approved !== null;
  return {
    ...online,
    number: isKnown ? last.number : null,
    isChanged: isKnown ? canonical(approved) !== canonical(draft as unknown as Json) : null,
  };
}
