import { vi } from "vitest";
import { openTown, type Town } from "../stories/town.ts";

const START = Date.parse("2026-07-10T07:00:00.000Z");

export interface BothClocks {
  readonly town: Town;
  readonly passes: (ms: number) => void;
  /** Milliseconds that have passed. */
  readonly waited: () => number;
  readonly close: () => Promise<void>;
}

/** A town for which time passes by the clock and in the process at once; `sendMail` may let it pass as well. */
export async function openBothClocks(
  sendMail: (passes: BothClocks["passes"]) => (mail: { readonly to: string }) => Promise<void>,
): Promise<BothClocks> {
  let waited = 0;
  const measured = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => measured() + waited);
  const passes = (ms: number): void => {
    waited += ms;
    town.goTo(new Date(START + waited).toISOString());
  };
  const town = await openTown(new Date(START).toISOString(), { sendMail: sendMail((ms) => passes(ms)) });
  const close = async (): Promise<void> => {
    vi.restoreAllMocks();
    await town.close();
  };
  return { town, passes, waited: () => waited, close };
}
