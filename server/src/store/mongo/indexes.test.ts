import { afterAll, describe, expect, it } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../../tests/mongo/database.ts";
import { createIndexes, INDEXES } from "./indexes.ts";
import { connect } from "./open.ts";

describe.skipIf(mongo === null)("the indexes of a database", () => {
  const url = mongo === null ? "" : freshDatabase();
  afterAll(() => dropDatabase(url));

  it("are those that are declared, also where an earlier version left another, and two begin at once", async () => {
    const [one, other] = [await connect(url), await connect(url)];
    try {
      await one.db.collection("cases").createIndex({ wake: 1, leaseUntil: 1 }, { name: "wake" });
      await Promise.all([createIndexes(one.db), createIndexes(other.db)]);
      const names = (await one.db.collection("cases").indexes()).map(({ name }) => name ?? "");
      const declared = (INDEXES["cases"] ?? []).map(({ name }) => name);
      expect(names.toSorted()).toEqual(["_id_", ...declared].toSorted());
    } finally {
      await Promise.all([one.client.close(), other.client.close()]);
    }
  });
});
