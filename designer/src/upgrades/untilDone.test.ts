import { expect, it } from "vitest";
import { untilDone, type Working } from "./untilDone.ts";

const working = (done: number): Working => ({ type: "working", done, of: 3 });
const answers = (...values: readonly ({ readonly type: "done" } | Working)[]) => {
  const left = [...values];
  return { left, ask: async () => ({ ok: true, value: left.shift() ?? working(0) }) as const };
};
const here = () => new AbortController().signal;

it("asks until it is done, and says each time how far it is", async () => {
  const heard: number[] = [];
  const { ask } = answers(working(0), working(2), { type: "done" });
  const found = await untilDone(ask, ({ done }) => heard.push(done), here(), 0);
  expect(found).toEqual({ ok: true, value: { type: "done" } });
  expect(heard).toEqual([0, 2]);
});

it("asks no more once the page is left", async () => {
  const page = new AbortController();
  const { ask, left } = answers(working(0), working(1), { type: "done" });
  const hear = ({ done }: Working): void => (done === 1 ? page.abort() : undefined);
  expect(await untilDone(ask, hear, page.signal, 0)).toBeNull();
  expect(left).toHaveLength(1);
});

it("passes on why it could not be done", async () => {
  const refused = async () => ({ ok: false, code: "other-publisher" }) as const;
  expect(await untilDone(refused, () => undefined, here(), 0)).toEqual({
    ok: false,
    code: "other-publisher",
  });
});
