import { isDeepStrictEqual } from "node:util";
import type { OrganisationStore, Place, Store } from "../store/index.ts";
import type { Criterion } from "./criteria.ts";

/** How far a municipality was with a service when somebody there looked last; the publisher sees these two numbers. */
export interface HowFar {
  readonly done: number;
  readonly of: number;
  readonly at: string;
}
// Not „readiness“: under that name stands what people confirmed, and one would write over the other.
const KIND = "readiness-seen";

export async function keepHowFar(
  { records }: OrganisationStore,
  service: string,
  criteria: readonly Criterion[],
  at: string,
): Promise<void> {
  const now = { done: criteria.filter(({ state }) => state === "done").length, of: criteria.length };
  const found = await records.get(KIND, service);
  const { done, of } = (found?.content ?? {}) as Partial<HowFar>;
  if (isDeepStrictEqual({ done, of }, now)) return;
  // Somebody else who looks at the same moment sees the same.
  await records.save({
    kind: KIND,
    id: service,
    rev: found?.rev ?? 0,
    expires: null,
    content: { ...now, at },
  });
}

export const forgetHowFar = ({ records }: OrganisationStore, service: string): Promise<void> =>
  records.delete(KIND, service);

/** By organisation; nothing where nobody has looked. */
export async function howFarAt(
  { platform }: Pick<Store, "platform">,
  places: readonly Place[],
): Promise<ReadonlyMap<string, HowFar>> {
  const all = await platform.recordsAt(KIND, places);
  return new Map(all.map(({ org, content }) => [org, content as unknown as HowFar]));
}
