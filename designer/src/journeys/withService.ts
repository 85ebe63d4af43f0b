import type { Service } from "@blaupause/model";
import { diff, followJourneys } from "@blaupause/reuse";
import type { Content } from "../session/content.ts";

/** A service whose elements have moved, and its example cases, which name them where they are now. */
export function withService(content: Content, service: Service): Content {
  // An order among siblings is no move that anybody names.
  if (service.renamed === content.service.renamed) return { ...content, service };
  const { renamed } = diff(content.service, service);
  return { ...content, service, journeys: followJourneys(content.journeys, content.service, renamed) };
}
