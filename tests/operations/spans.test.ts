import { trace, type Span, type SpanStatus, type Tracer } from "@opentelemetry/api";
import { inSpan, openStore, watchStore } from "@blaupause/server";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { applies } from "../stories/office.ts";
import { openTown } from "../stories/town.ts";

interface Seen {
  readonly name: string;
  readonly attributes: unknown;
  status?: SpanStatus;
  ended: boolean;
}
const seen: Seen[] = [];

/** A span that only remembers how it was called and how it ended. */
function spanOf(mine: Seen): Span {
  const span: Span = {
    spanContext: () => ({ traceId: "0".repeat(32), spanId: "0".repeat(16), traceFlags: 0 }),
    setAttribute: () => span,
    setAttributes: () => span,
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    setStatus: (status) => {
      mine.status = status;
      return span;
    },
    updateName: () => span,
    end: () => {
      mine.ended = true;
    },
    isRecording: () => true,
    recordException: () => undefined,
  };
  return span;
}
const begin = (name: string, attributes: unknown): Span => {
  const mine: Seen = { name, attributes, ended: false };
  seen.push(mine);
  return spanOf(mine);
};
const tracer = {
  startSpan: (name: string) => begin(name, {}),
  startActiveSpan: (name: string, ...words: readonly unknown[]) => {
    const [settings] = words as [{ attributes?: unknown }];
    return (words.at(-1) as (span: Span) => unknown)(begin(name, settings.attributes));
  },
} as Tracer;
trace.setGlobalTracerProvider({ getTracer: () => tracer });
beforeEach(() => {
  seen.length = 0;
});
afterAll(() => trace.disable());

it("a step of a case and its effects are spans, and say nothing of whom they are about", async () => {
  const town = await openTown();
  await applies(town);
  await town.close();
  const names = new Set(seen.map(({ name }) => name));
  expect(names.has("handle") && names.has("effect")).toBe(true);
  expect(seen.every(({ ended }) => ended)).toBe(true);
  expect(JSON.stringify(seen)).not.toMatch(/Demir|Rex|example\.org|HEU-/);
  expect(seen).toContainEqual(expect.objectContaining({ name: "effect", attributes: { kind: "mail" } }));
});

it("every call of the store is one, timed too, and the store does the same as before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-spans-"));
  const plain = await openStore(folder);
  const timed: [string, number][] = [];
  const ignored = {
    request: () => undefined,
    event: () => undefined,
    effect: () => undefined,
    lag: () => undefined,
    told: () => undefined,
  };
  const store = watchStore(plain, { ...ignored, store: (call, seconds) => timed.push([call, seconds]) });
  expect(store.organisation("x")).toBe(store.organisation("x"));
  expect(await store.organisation("x").cases.load("nie-da")).toBeNull();
  expect(await store.platform.list()).toEqual(await plain.platform.list());
  expect(timed.map(([call]) => call)).toEqual(["cases.load", "platform.list"]);
  expect(timed.every(([, seconds]) => seconds >= 0 && seconds < 10)).toBe(true);
  expect(seen.map(({ name }) => name)).toEqual(["store cases.load", "store platform.list"]);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it("what fails ends its span with the kind of error, without its words, and fails on", async () => {
  const failing = inSpan("x", {}, () => Promise.reject(new RangeError("Demir, Gasse 1")));
  await expect(failing).rejects.toThrow(RangeError);
  expect(seen).toMatchObject([{ name: "x", ended: true, status: { code: 2, message: "RangeError" } }]);
});
