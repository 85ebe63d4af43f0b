import type { Organisation } from "@blaupause/model";
import type { Organisation as Stored } from "../store/index.ts";
import type { Fault } from "./judge.ts";

/** What another organisation has already and may belong to one alone. Trials are copies and have nothing. */
export function takenFrom(
  all: readonly Stored[],
  { id, ags, host }: { readonly id: unknown; readonly ags: unknown; readonly host: string | null },
): readonly Fault[] {
  const others = all.filter((one) => one.id !== id && (one.profile as Organisation).rehearsal !== true);
  const isAgs = ags !== undefined && others.some(({ profile }) => (profile as Organisation).ags === ags);
  const isHost = host !== null && others.some((one) => one.host === host);
  return [
    ...(isAgs ? [{ field: "ags", code: "taken" as const }] : []),
    ...(isHost ? [{ field: "host", code: "taken" as const }] : []),
  ];
}
