import type { Worker } from "../port.ts";
import { instant } from "./instant.ts";

export const sealWorker = (raw: Worker): Worker => ({
  claimDue: ({ now, leaseUntil, ...claim }) =>
    raw.claimDue({ ...claim, now: instant(now), leaseUntil: instant(leaseUntil) }),
  extend: (lease, leaseUntil) => raw.extend(lease, instant(leaseUntil)),
  release: (lease) => raw.release(lease),
  rest: (lease, { seq, until }) => raw.rest(lease, { seq, until: instant(until) }),
  lateEffects: ({ before, until }) => raw.lateEffects({ before: instant(before), until: instant(until) }),
});
