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

/** With the pauses below, a quarter of an hour: what is wrong with the case itself is to be seen soon. */
const MOST_TRIES = 6;
/** The same, a day: an outage of a night is nobody's work. */
const MOST_TRIES_AWAY = 30;

/** So many of six are no more than a night's outage left: what is wrong now has its own six. */
export const triesAfter = ({ why }: Missed, before: number): number =>
  why === "failed" && before >= MOST_TRIES ? 1 : before + 1;

export const isLastTry = ({ why }: Missed, tries: number): boolean =>
  tries >= (why === "away" ? MOST_TRIES_AWAY : MOST_TRIES);

/** Milliseconds: half a minute, doubled each time, at most an hour. */
export const pauseAfter = (tries: number): number => Math.min(30_000 * 2 ** (tries - 1), 3_600_000);
