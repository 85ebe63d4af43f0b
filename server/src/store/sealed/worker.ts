import type { Worker } from "../port.ts";
import { instant } from "./instant.ts";

export const sealWorker = (raw: Worker): Worker => ({
  claimDue: ({ now, leaseUntil, by, limit }) =>
    raw.claimDue({ now: instant(now), leaseUntil: instant(leaseUntil), by, limit }),
  release: (lease) => raw.release(lease),
  lateEffects: ({ before, until }) => raw.lateEffects({ before: instant(before), until: instant(until) }),
});
