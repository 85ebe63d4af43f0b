import { check } from "@blaupause/check";
import { edited, type Content } from "@blaupause/designer";
import { compile } from "@blaupause/engine/compile";
import { openService, type Json, type JsonObject } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { median, type Row } from "./rows.ts";

const ROUNDS = 11;

/** One step of an author: what the screen waits for, and what the worker beside it does for hints and preview. */
export const editing = (): Row[] =>
  [200, 1000].flatMap((questions) => {
    let content = formOf(questions);
    const steps: number[] = [];
    const hints: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const address = `forms/antrag/fields/f${round}`;
      const value = `Frage ${round} neu`;
      steps.push(
        timed(() => {
          const result = edited(content, [{ type: "set", address, property: "label", value }]);
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          content = result.content;
        }),
      );
      hints.push(timed(() => void check(content.service, null, compile(content.service))));
    }
    return [
      {
        what: `designer: one step in a form of ${questions} questions, on the screen's own time`,
        value: `${median(steps).toFixed(1)} ms`,
        beside: `hints and preview in a worker ${Math.round(median(hints))} ms`,
      },
    ];
  });

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const TYPES = ["text", "integer", "date", "boolean"] as const;

/** A form of so many questions, a tenth of them with a condition. */
function formOf(questions: number): Content {
  const fields = Array.from({ length: questions }, (_, index): JsonObject => {
    const visible = index % 10 === 9 ? { visible: `antrag.f${index - 1} != null` } : {};
    return { id: `f${index}`, type: TYPES[index % 4] ?? "text", label: `Frage ${index}`, ...visible };
  });
  const minimal = minimalService();
  const json = { ...minimal, forms: { ...minimal.forms, antrag: { title: "Antrag", fields } } };
  const opened = openService(json as unknown as Json);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return { service: opened.service, journeys: {} };
}
