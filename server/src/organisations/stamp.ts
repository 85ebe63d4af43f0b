import { hash } from "@blaupause/model";
import { Refusal } from "../http/refusal.ts";
import type { Organisation } from "../store/index.ts";

/** Changes with everything that is said of an organisation. */
export const stampOf = ({ host, profile }: Pick<Organisation, "host" | "profile">): string =>
  hash({ host, profile });

/** Nobody undoes unseen what somebody else has saved since she looked; null takes in what is not there yet. */
export function mustBeAsRead(found: Organisation | null, stamp: string | null): void {
  if (stamp === null && found !== null)
    throw new Refusal(422, "not-an-organisation", { faults: [{ field: "id", code: "taken" }] });
  if (stamp !== null && (found === null || stampOf(found) !== stamp))
    throw new Refusal(409, "saved-by-another");
}
