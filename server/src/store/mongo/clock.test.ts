import { afterAll, describe, expect, it } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../../tests/mongo/database.ts";
import { whyNotOpen } from "../../operations/openOrEnd.ts";
import { checkClock } from "./clock.ts";
import { connect } from "./open.ts";

describe.skipIf(mongo === null)("a clock", () => {
  const url = mongo === null ? "" : freshDatabase();
  afterAll(() => dropDatabase(url));

  it("that differs from the database's keeps a server from starting, and says by how much", async () => {
    const { client, db } = await connect(url);
    try {
      await checkClock(db);
      for (const off of [60_000, -60_000]) {
        const error: unknown = await checkClock(db, () => Date.now() + off).catch((why: unknown) => why);
        expect(whyNotOpen(error, url)).toMatchObject({
          code: 78,
          text: expect.stringMatching(/gehen (60|59|61) Sekunden auseinander/),
        });
      }
    } finally {
      await client.close();
    }
  });
});
