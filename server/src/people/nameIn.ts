import type { Staff } from "../api/session.ts";

/** What somebody is called who did something here; empty for whoever is not known (any more). */
export const nameIn = ({ names }: Pick<Staff, "names">, id: string): string => names.get(id) ?? "";
