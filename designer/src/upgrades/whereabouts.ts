import { findElement, type Service } from "@blaupause/model";
import type { Say } from "../words/words.ts";
import { placeName } from "./placeName.ts";

/** A place with all it stands in, from the outside: „Antrag › Ihre Hunde“. */
export function whereabouts(service: Service, address: string, say: Say): string {
  const names: string[] = [];
  for (
    let element = findElement(service, address);
    element !== undefined && element.kind !== "service";
    element = findElement(service, element.parent ?? "")
  )
    names.unshift(placeName(service, element.address, say));
  return names.join(" › ");
}
