import type { Json, Problem } from "@blaupause/model";

/** What two sides disagree about. */
export type ConflictKind =
  /** Both changed the same property (U4). */
  | "property"
  /** Both put a new step behind the same one. */
  | "inserted"
  /** One changed the type, the other changed the element. */
  | "type"
  /** Gone in the next version, changed here (U5). */
  | "removedThere"
  /** Gone here, changed in the next version (U5). */
  | "removedHere"
  /** Added here inside what the next version removed (U5). */
  | "addedInRemoved"
  /** Both added, or renamed to, the same id. */
  | "sameId"
  /** Moved to different places. */
  | "moved"
  /** Renamed to different ids. */
  | "renamed"
  /** A list's elements were put in different orders (U8). */
  | "order"
  /** A row without a cell for a column only the other side added. */
  | "missingCell"
  /** The next version does not allow what was changed here (U7). */
  | "locked"
  /** Names something that is no longer there (U6). */
  | "unresolved"
  /** The merged document is no service: nothing sensible can be shown until the other conflicts are decided. */
  | "invalid";

/** What can be decided. `ours` is what the merged service shows until somebody did. */
export type Took = "base" | "theirs" | "ours" | "place" | "value";

export interface Conflict {
  readonly kind: ConflictKind;
  /** Where it is in the merged service, or would be. */
  readonly address: string;
  readonly prop?: string;
  readonly base?: Json;
  readonly theirs?: Json;
  readonly ours?: Json;
  readonly takes: readonly Took[];
  /** Where else it may stand, as addresses in the next version; with `place` among the takes. */
  readonly places?: readonly string[];
  /** How it was decided; absent while it is open. */
  readonly took?: Took;
  /** What a sentence about it needs. */
  readonly params?: Problem["params"];
}

/** A decision about one conflict. `value` is the new text or value, or the address of the new place. */
export interface Choice {
  readonly address: string;
  readonly prop?: string;
  readonly took: Took;
  readonly value?: Json;
  readonly by?: string;
  readonly when?: string;
}

/** Collects the conflicts of one merge and answers what was decided about each. */
export interface Court {
  readonly conflicts: Conflict[];
  /** Reports a conflict; the answer is the decision, or `ours` while there is none. */
  readonly decide: (conflict: Omit<Conflict, "took">) => Pick<Choice, "took" | "value">;
}

export function courtOf(choices: readonly Choice[]): Court {
  const conflicts: Conflict[] = [];
  const decide: Court["decide"] = (conflict) => {
    const choice = choices.find(
      ({ address, prop }) => address === conflict.address && prop === conflict.prop,
    );
    const valid = choice !== undefined && isPossible(conflict, choice);
    conflicts.push(valid ? { ...conflict, took: choice.took } : conflict);
    return valid ? choice : { took: "ours" };
  };
  return { conflicts, decide };
}

const isPossible = ({ takes, places }: Conflict, { took, value }: Choice): boolean =>
  takes.includes(took) && (took !== "place" || places?.some((one) => one === value) === true);

export const isOpen = ({ took }: Conflict): boolean => took === undefined;
