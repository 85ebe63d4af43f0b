import type { Deps } from "../deps.ts";
import { sign } from "../security/token.ts";

/** The same draft has the same address, so that a link that was sent round stays right. */
export const nameOfTrial = ({ secret }: Deps, organisation: string, service: string): string =>
  `probe-${Buffer.from(sign(secret, "trial", `${organisation}/${service}`))
    .toString("hex")
    .slice(0, 32)}`;
