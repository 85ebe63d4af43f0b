import { expect, it } from "vitest";
import { openTurns } from "./turns.ts";

/** Organisations with so many cases due, the oldest first; and what was asked for. */
function due(...orgs: string[]) {
  const left = [...orgs];
  const asked: string[] = [];
  const ask = async (except: readonly string[]) => {
    asked.push(except.join(" "));
    const at = left.findIndex((org) => !except.includes(org));
    const [org] = at < 0 ? [] : left.splice(at, 1);
    return org === undefined ? undefined : { org, caseId: "c", seq: 1, by: "w", deaths: 0 };
  };
  return { left, asked, ask };
}

it("no organisation has its second turn before all that have something due had their first", async () => {
  const { ask } = due("a", "a", "a", "b", "b", "c");
  const turns = openTurns();
  const order = [];
  for (let at = 0; at < 7; at += 1) order.push((await turns.next([], ask))?.org);
  expect(order).toEqual(["a", "b", "c", "a", "b", "a", undefined]);
});

it("who is in hand has had her turn, also when she is free again", async () => {
  const { ask } = due("a", "a", "b", "b", "c", "d");
  const turns = openTurns();
  const orgOf = async (busy: readonly string[]) => (await turns.next(busy, ask))?.org;
  expect([await orgOf([]), await orgOf(["a"]), await orgOf(["a", "b"])]).toEqual(["a", "b", "c"]);
  expect([await orgOf(["b", "c"]), await orgOf([]), await orgOf([])]).toEqual(["d", "a", "b"]);
});

it("whoever found nothing for the others does not ask again for a second, unless somebody is free who was not", async () => {
  let now = 0;
  const { left, asked, ask } = due();
  const turns = openTurns(() => now);
  const orgOf = async (busy: readonly string[]) => (await turns.next(busy, ask))?.org;
  expect(await orgOf(["a", "b"])).toBeUndefined();
  left.push("b", "c");
  now = 900;
  expect(await orgOf(["a", "b"])).toBeUndefined();
  expect(asked).toHaveLength(1);
  expect(await orgOf(["a"])).toBe("b");
  turns.lookAgain();
  expect(await orgOf(["a", "b"])).toBe("c");
  expect(await orgOf(["a", "b"])).toBeUndefined();
  left.push("d");
  now = 2000;
  expect(await orgOf(["a", "b"])).toBe("d");
});
