import { follow } from "@blaupause/reuse";
import type { Service } from "@blaupause/model";

/** Every text that names a moved element names its new place; a service without settings stays without. */
export function followed(service: Service, moves: ReadonlyMap<string, string>): Service {
  const after = follow(service, moves);
  if (service.settings !== undefined) return after;
  const { settings: _, ...others } = after;
  return others;
}
