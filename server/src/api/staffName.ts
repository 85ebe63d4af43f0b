import type { Staff } from "./session.ts";

/** What a colleague of one's own office is called; null for whoever is not (any more) there. */
export const staffName = ({ names }: Staff, id: string): string | null => names.get(id) ?? null;
