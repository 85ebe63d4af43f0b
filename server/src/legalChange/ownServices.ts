import { openService, type Service } from "@blaupause/model";
import type { Shelf } from "../catalogue/reader.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { WorkingCopyHead } from "../store/index.ts";
import { offeredService } from "./offered.ts";

/** One of an organisation's own services, as it is on offer or as somebody is working on it. */
export interface OwnService {
  readonly key: string;
  readonly from: "live" | "draft";
  readonly service: Service;
  readonly version: string | null;
  /** Its name on offer; null for a draft. */
  readonly offered: string | null;
  readonly copy: string | null;
  readonly template: string | null;
}

/** What is on offer, and every working copy. */
export async function ownServices(
  shelf: Shelf,
  town: Town,
  copies: readonly WorkingCopyHead[],
): Promise<readonly OwnService[]> {
  return [...(await onOffer(shelf, town, copies)), ...(await drafts(shelf, town, copies))];
}

const onShelf = (shelf: Shelf, id: string): string | null => (shelf.versionsOf(id).length > 0 ? id : null);

async function onOffer(shelf: Shelf, town: Town, copies: readonly WorkingCopyHead[]) {
  const live = (await town.store.offerings.list()).filter(({ state }) => state === "live");
  const found: OwnService[] = [];
  for (const offering of live) {
    const { id, version } = offering.template;
    const offered = await offeredService(shelf, town, offering);
    const copy = copies.find((one) => one.id === id || one.id === offering.service)?.id ?? null;
    const head = { key: id, from: "live", version, offered: offering.service, copy } as const;
    if (offered !== null) found.push({ ...head, service: offered.service, template: onShelf(shelf, id) });
  }
  return found;
}

async function drafts(shelf: Shelf, { store }: Town, copies: readonly WorkingCopyHead[]) {
  const found: OwnService[] = [];
  for (const { id } of copies) {
    const content = (await store.workingCopies.load(id))?.content as { service?: unknown } | undefined;
    const opened = openService(content?.service);
    const head = { key: id, from: "draft", version: null, offered: null, copy: id } as const;
    if (opened.ok) found.push({ ...head, service: opened.service, template: onShelf(shelf, id) });
  }
  return found;
}
