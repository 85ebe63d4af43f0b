import { loadOffering, type Offered, type Town } from "../offering/loadOffering.ts";

/** The services on offer now, with the municipality's values. */
export async function liveIn(town: Town): Promise<Offered[]> {
  const live = (await town.store.offerings.list()).filter(({ state }) => state === "live");
  const offered = await Promise.all(live.map(({ service }) => loadOffering(town, service)));
  return offered.filter((one) => one !== null);
}
