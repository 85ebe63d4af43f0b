import { afterAll, describe, expect, it } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../../tests/mongo/database.ts";
import { whyNotOpen } from "../../operations/openOrEnd.ts";
import { checkClock, ClockDiffers, clockWatch } from "./clock.ts";
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

it("that is wrong is asked for at each claim until it is right, and then once a minute", async () => {
  let elapsed = 0;
  let isWrong = false;
  let asked = 0;
  const watch = clockWatch(
    async () => {
      asked += 1;
      if (isWrong) throw new ClockDiffers(20_000);
    },
    () => elapsed,
  );
  const claims = async (at: number) => {
    elapsed = at;
    return watch().then(
      () => true,
      () => false,
    );
  };
  expect([await claims(0), await claims(59_999)]).toEqual([true, true]);
  expect(asked).toBe(1);
  isWrong = true;
  expect([await claims(60_000), await claims(60_001)]).toEqual([false, false]);
  isWrong = false;
  expect([await claims(60_002), await claims(90_000)]).toEqual([true, true]);
  expect(asked).toBe(4);
});
