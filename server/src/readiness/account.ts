import { elements, type Service } from "@blaupause/model";
import { accountSettings } from "../account/settings.ts";
import type { Town } from "../offering/loadOffering.ts";

/**
 * Accounts elsewhere that answer questions of a service: `not-asked` where none does. Where they are not set up, a
 * municipality may do without, and a person says so.
 */
export async function accountFor(
  { store }: Town,
  service: Service,
): Promise<"not-asked" | "set-up" | "missing"> {
  if (![...elements(service)].some(({ json }) => json["claim"] !== undefined)) return "not-asked";
  return (await accountSettings(store)) === null ? "missing" : "set-up";
}
