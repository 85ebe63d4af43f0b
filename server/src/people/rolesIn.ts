import { platformRoles } from "@blaupause/model";
import { loadOffering, type Town } from "../offering/loadOffering.ts";

/** A role somebody may have; `service` names the service it belongs to. */
export interface KnownRole {
  readonly id: string;
  readonly title: string;
  readonly service: string | null;
}

/** Roles of the platform, and those of the services on offer, by the words their services use. */
export async function rolesIn(town: Town): Promise<readonly KnownRole[]> {
  const offers = await town.store.offerings.list();
  const offices = await Promise.all(
    offers.map(async ({ service }) => {
      const offered = await loadOffering(town, service);
      const { roles = {}, service: head } = offered?.program ?? {};
      return Object.entries(roles).map(([id, title]) => ({ id, title, service: head?.title ?? null }));
    }),
  );
  return [...platformRoles.map((id) => ({ id, title: id, service: null })), ...offices.flat()];
}
