import { canonical, type Service } from "@blaupause/model";
import { joined } from "../conflict/joined.ts";
import { withService } from "../journeys/withService.ts";
import type { Content } from "../session/content.ts";

/**
 * What comes of a text that was begun on `base`: the service typed, and what was changed elsewhere meanwhile joined with
 * it; null where both changed the same thing.
 */
export function applied(base: Service, now: Content, typed: Service): Content | null {
  if (canonical(base) === canonical(now.service)) return withService(now, typed);
  const { journeys } = now;
  const merged = joined(
    { base: { service: base, journeys }, theirs: now, ours: { service: typed, journeys } },
    (name) => name,
  );
  return merged?.isClear === true ? merged.content : null;
}
