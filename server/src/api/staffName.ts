import { people } from "../seed/people.ts";
import type { Staff } from "./session.ts";

/** What a colleague of one's own office is called; null for whoever is not (any more) there. */
export const staffName = ({ town }: Staff, id: string): string | null =>
  people.find((one) => one.id === id && one.organisation === town.profile.id)?.name ?? null;
