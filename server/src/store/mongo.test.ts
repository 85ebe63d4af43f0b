import { afterAll, describe, expect, it } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../tests/mongo/database.ts";
import { isIndexed, scans, watched } from "../../../tests/mongo/watch.ts";
import { collectionsOf } from "./mongo/collections.ts";
import { createIndexes } from "./mongo/indexes.ts";
import { connect, storeOf } from "./mongo/open.ts";
import { sealStore } from "./sealed.ts";
import { describeStore } from "./store.contract.ts";

describe.skipIf(mongo === null)("MongoDB", () => {
  const seen = watched();
  const url = mongo === null ? "" : freshDatabase();
  // One database for all tests, emptied for each: making the indexes takes longer than most of them.
  describeStore(`by ${mongo?.name}`, async () => {
    const { client, db } = await connect(url, { monitorCommands: true });
    const all = collectionsOf(db);
    await createIndexes(db);
    for (const collection of Object.values(all)) await collection.deleteMany();
    seen.from(client);
    return sealStore(
      storeOf(all, () => client.close()),
      new Uint8Array(32).fill(7),
    );
  });
  afterAll(() => dropDatabase(url));

  it("has an index for every question it asks", () => {
    expect(seen.questions().length).toBeGreaterThan(40);
    expect(seen.questions().filter((question) => !isIndexed(question))).toEqual([]);
  });
  it.skipIf(mongo?.plans !== true)("is answered by an index wherever it asks", async () => {
    expect(await scans(url, seen.questions())).toEqual([]);
  });
});
