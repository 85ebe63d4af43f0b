import { findElement, type Service } from "@blaupause/model";
import { nameOf } from "./nameOf.ts";

/** The name of the element at an address; the address itself where nothing stands. */
export function nameAt(service: Service, address: string): string {
  const element = findElement(service, address);
  return element === undefined ? address : nameOf(element);
}
