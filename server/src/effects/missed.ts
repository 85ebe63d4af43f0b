import { willPass } from "../outbound/away.ts";
import { Silent } from "../outbound/silence.ts";

/**
 * An effect did not come about this time, and is tried again. `silent`: nobody was asked, since nobody answered the one
 * before; that is no try. `away`: whoever was asked is there for nobody.
 */
export interface Missed {
  readonly type: "missed";
  readonly why: "silent" | "away" | "failed";
}

export const missedBy = (error: unknown): Missed => ({
  type: "missed",
  why: error instanceof Silent ? "silent" : willPass(error) ? "away" : "failed",
});

/** How often something was tried, and how many of these tries were refused. */
export interface Tries {
  readonly tries: number;
  readonly refused: number;
}
export const NO_TRIES: Tries = { tries: 0, refused: 0 };

/** With the pauses below, a quarter of an hour: what is wrong with the case itself is to be seen soon. */
const MOST_REFUSED = 6;
/** The same, a day: an outage of a night is nobody's work. */
const MOST_AWAY = 30;

export const triesAfter = ({ why }: Missed, { tries, refused }: Tries): Tries => ({
  tries: tries + 1,
  refused: refused + (why === "failed" ? 1 : 0),
});

/** Each is counted for itself: neither takes the other's tries, and both together end after 35 at most. */
export const wasLast = ({ tries, refused }: Tries): boolean =>
  refused >= MOST_REFUSED || tries - refused >= MOST_AWAY;

/** Milliseconds: half a minute, doubled each time it was the same, at most an hour. */
export const pauseAfter = ({ why }: Missed, { tries, refused }: Tries): number =>
  Math.min(30_000 * 2 ** ((why === "failed" ? refused : tries - refused) - 1), 3_600_000);
