import { percentile } from "./rows.ts";

/** How a canvas moved: milliseconds of each frame that was shown. */
export interface Motion {
  readonly fps: number;
  readonly p95: number;
  /** Work of the page's own thread for one of them. */
  readonly work: number;
}
export function motionOf(frames: readonly number[], workMs: number): Motion {
  const total = frames.reduce((sum, one) => sum + one, 0);
  return {
    fps: (1000 * frames.length) / Math.max(1, total),
    p95: percentile(frames, 0.95),
    work: workMs / Math.max(1, frames.length),
  };
}
export const motionWords = ({ fps, p95, work }: Motion): string =>
  `${Math.round(fps)} fps, p95 ${Math.round(p95)} ms, ${work.toFixed(1)} ms a frame`;
