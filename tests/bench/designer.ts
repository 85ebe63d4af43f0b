import { check } from "@blaupause/check";
import { edited, type Content } from "@blaupause/designer";
import { compile } from "@blaupause/engine/compile";
import type { Change } from "@blaupause/model";
import { largeForm, largeProcess } from "./largeServices.ts";
import { median, type Row } from "./rows.ts";

const ROUNDS = 11;

/** One step of an author: what the screen waits for, and what the worker beside it does for hints and preview. */
export const editing = (): Row[] => [
  ...[200, 1000].map((count) =>
    step(`a form of ${count} questions`, { service: largeForm(count), journeys: {} }, (round) => ({
      type: "set",
      address: `forms/antrag/fields/f${round}`,
      property: "label",
      value: `Frage ${round} neu`,
    })),
  ),
  ...[40, 500].map((count) =>
    step(`a process of ${count} nodes`, { service: largeProcess(count), journeys: {} }, (round) => ({
      type: "set",
      address: "process/nodes/pruefen1",
      property: "title",
      value: `Schritt ${round} neu`,
    })),
  ),
];

function step(where: string, start: Content, change: (round: number) => Change): Row {
  let content = start;
  const steps: number[] = [];
  const hints: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    steps.push(
      timed(() => {
        const result = edited(content, [change(round)]);
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        content = result.content;
      }),
    );
    hints.push(timed(() => void check(content.service, null, compile(content.service))));
  }
  return {
    what: `designer: one step in ${where}, the law alone`,
    value: `${median(steps).toFixed(1)} ms`,
    beside: `hints and preview in a worker ${Math.round(median(hints))} ms`,
  };
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
