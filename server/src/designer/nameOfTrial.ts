import type { Deps } from "../deps.ts";
import { sign } from "../security/token.ts";

/** No organisation has such an id. */
const BEFORE = "probe-";
export const isTrialName = (id: string): boolean => id.startsWith(BEFORE);

/** The same draft has the same address, so that a link that was sent round stays right. */
export const nameOfTrial = ({ secret }: Deps, organisation: string, service: string): string =>
  BEFORE +
  Buffer.from(sign(secret, "trial", `${organisation}/${service}`))
    .toString("hex")
    .slice(0, 32);
