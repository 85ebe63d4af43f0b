export interface Working {
  readonly type: "working";
  readonly done: number;
  readonly of: number;
}
type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };
/** What comes in the end: anything but that it is still being computed. */
export type Ended<T> = Answered<Exclude<T, Working>>;

const PAUSE = 700;

/** Asks again until it is done, and says how far it is; null where the page was left, which ends the asking alone. */
export async function untilDone<T extends { readonly type: string }>(
  ask: () => Promise<Answered<T | Working>>,
  hear: (working: Working) => void,
  left: AbortSignal,
  pause = PAUSE,
): Promise<Ended<T> | null> {
  for (;;) {
    const answer = await ask();
    if (left.aborted) return null;
    if (!answer.ok) return answer;
    if (!isWorking(answer.value)) return { ok: true, value: answer.value as Exclude<T, Working> };
    hear(answer.value);
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (left.aborted) return null;
  }
}

const isWorking = (value: { readonly type: string }): value is Working => value.type === "working";
