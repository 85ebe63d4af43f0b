import { elements, nameOf, type Service } from "@blaupause/model";
import { toSettle, type ToSettle } from "@blaupause/reuse";
import type { Staff } from "../api/session.ts";
import { versionsOf } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { nameIn } from "../people/nameIn.ts";
import { Refusal } from "../http/refusal.ts";
import type { Template } from "../offering/templates.ts";
import { confirmationsOf, type Confirmation } from "./confirmations.ts";
import type { Criterion } from "./criteria.ts";

/** What the template leaves to each municipality: done when it is changed here, or somebody said that it stays. */
export async function settleCriteria(
  deps: Deps,
  staff: Staff,
  service: Service,
  template: Template | null,
): Promise<readonly Criterion[]> {
  const { store } = staff.town;
  if (template === null || (await isOurs(deps, staff, service, template))) return [];
  const left = toSettle(template.service, service);
  if (left.length === 0) return [];
  const said = await confirmationsOf(store, service.id);
  const names = new Map([...elements(template.service)].map((one) => [one.address, nameOf(one)]));
  return left.map((one) =>
    criterionOf(staff, one, names.get(one.base) ?? one.base, said[`settle-${one.of}`]),
  );
}

const criterionOf = (
  staff: Staff,
  { of, address, isChanged }: ToSettle,
  title: string,
  said: Confirmation | undefined,
): Criterion => ({
  id: `settle-${of}`,
  by: "local",
  state: isChanged || said !== undefined ? "done" : "open",
  about: [address],
  after: null,
  title,
  text: null,
  confirmedBy: said === undefined ? null : nameIn(staff, said.by),
  confirmedAt: said?.at ?? null,
});

/** Whoever publishes it says it to others. */
async function isOurs(deps: Deps, { town }: Staff, { id }: Service, template: Template): Promise<boolean> {
  if (template.id !== id) return false;
  return (await versionsOf(deps, id)).at(-1)?.publisher === town.profile.id;
}

/** Nothing goes live while something that each municipality must settle is open. */
export async function mustBeSettled(
  deps: Deps,
  staff: Staff,
  service: Service,
  template: Template | null,
): Promise<void> {
  const open = (await settleCriteria(deps, staff, service, template)).filter(({ state }) => state === "open");
  if (open.length > 0)
    throw new Refusal(422, "not-settled", { names: open.slice(0, 20).map(({ title }) => title ?? "") });
}
