import { expect, it } from "vitest";
import { perform, type Job } from "./perform.ts";

it("P30 a kind that this process does not know is tried later: a newer one beside it may know it", async () => {
  const effect = { id: "t1", kind: "fax", node: "n", with: {}, live: {} };
  await expect(perform({ effect } as unknown as Job)).rejects.toMatchObject({ name: "no-such-connector" });
});
