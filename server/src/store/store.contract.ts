import { afterEach, beforeEach, describe } from "vitest";
import { describeAdopters } from "./contract/adopters.contract.ts";
import { describeCases } from "./contract/cases.contract.ts";
import { describeDrafts } from "./contract/drafts.contract.ts";
import { describeErasure } from "./contract/erasure.contract.ts";
import { describeList } from "./contract/list.contract.ts";
import { describeRecords } from "./contract/records.contract.ts";
import { describeReleases } from "./contract/releases.contract.ts";
import { describeRemoval } from "./contract/removal.contract.ts";
import { describeRest } from "./contract/rest.contract.ts";
import { describeWorker } from "./contract/worker.contract.ts";
import { describeWorkingCopies } from "./contract/workingCopies.contract.ts";
import type { Store } from "./port.ts";

/** What every store must do. `open` gives a new, empty one each time. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let opened: Store | null = null;
    const store = (): Store => {
      if (opened === null) throw new Error("no store is open");
      return opened;
    };
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened?.close();
    });
    describeCases(store);
    describeList(store);
    describeWorker(store);
    describeDrafts(store);
    describeErasure(store);
    describeRest(store);
    describeWorkingCopies(store);
    describeReleases(store);
    describeRecords(store);
    describeAdopters(store);
    describeRemoval(store);
  });
}
