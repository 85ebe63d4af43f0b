import { afterAll, beforeAll, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";
import { createClient, formIn } from "./client.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

it("a program that begins forms without end has to wait; everybody else in the town hall does not", async () => {
  const client = createClient(town.url);
  const { entries } = formIn((await client.get("/heuchelheim/hund-anmelden")).text);
  const codes: number[] = [];
  for (let begun = 0; begun < 320; begun += 20) {
    const some = Array.from({ length: 20 }, () => client.post("/heuchelheim/hund-anmelden/antrag", entries));
    codes.push(...(await Promise.all(some)).map(({ status }) => status));
  }
  expect(codes.filter((status) => status === 303)).toHaveLength(300);
  expect(codes.filter((status) => status === 429)).toHaveLength(20);
});
