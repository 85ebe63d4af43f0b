import {
  evaluateForm,
  fieldAt,
  readPage,
  schemaPath,
  type Filling,
  type FormRuntime,
} from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { translator } from "@blaupause/ui";
import { FormView, type View } from "@blaupause/web";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { filledForm, type FilledForm } from "../builders/forms.ts";
import { boxesIn, entriesIn } from "./html.ts";

const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
const RUNS = 200;

type Language = "de" | "en";
function played({ service, answers, unknown }: FilledForm, language: Language = "de") {
  const { program, problems } = compile(service);
  expect(problems).toEqual([]);
  const runtime: FormRuntime = { ...program, language };
  const form = program.forms["antrag"];
  if (form === undefined) throw new Error("no form");
  const filling: Filling = { answers, unknown, lastKey: 3 };
  const state = evaluateForm(runtime, "antrag", filling, scope);
  const view: View = {
    form,
    page: null,
    state,
    filling,
    showErrors: null,
    t: translator(language),
    language,
  };
  return { runtime, form, filling, state, html: renderToStaticMarkup(createElement(FormView, { view })) };
}

const whatever = `F9 ${RUNS} generated forms in %s: rendered, read from the HTML, posted and judged again give the same`;
it.each<Language>(["de", "en"])(whatever, (language) => {
  let questions = 0;
  let hidden = 0;
  let errors = 0;
  fc.assert(
    fc.property(filledForm, (made) => {
      const { runtime, form, filling, state, html } = played(made, language);
      const posted = readPage(form, null, filling, entriesIn(html));
      if (!posted.ok) throw new Error(`refused its own names: ${posted.foreign.join(" ")}`);
      const again = evaluateForm(runtime, "antrag", posted.filling, scope);
      expect(again.data).toEqual(state.data);
      expect(again.errors).toEqual(state.errors);
      expect(again.unknown).toEqual(state.unknown);
      const boxes = boxesIn(html);
      for (const [path, shown] of boxes) expect([path, state.visible[path] === true]).toEqual([path, shown]);
      expect([...boxes.keys()]).toEqual(
        Object.keys(state.visible)
          .filter((path) => fieldAt(form.fields, schemaPath(path)) !== undefined)
          .toSorted(byOrder(boxes)),
      );
      questions += boxes.size;
      hidden += [...boxes.values()].filter((shown) => !shown).length;
      errors += state.errors.length;
    }),
    { numRuns: RUNS },
  );
  console.log(`F9: ${RUNS} forms, ${questions} questions, ${hidden} of them hidden, ${errors} errors shown`);
  expect([questions > RUNS * 5, hidden > 0, errors > RUNS]).toEqual([true, true, true]);
});

/** The state lists paths in order of evaluation, the page in order of reading: the set is compared. */
const byOrder = (boxes: ReadonlyMap<string, boolean>) => {
  const order = [...boxes.keys()];
  return (left: string, right: string): number => order.indexOf(left) - order.indexOf(right);
};

it("F2 what is hidden is in the draft and never in the data", () => {
  fc.assert(
    fc.property(filledForm, (made) => {
      const { form, filling, state, html } = played(made);
      const posted = readPage(form, null, filling, entriesIn(html));
      expect(posted.ok && posted.filling.answers).toEqual(withoutEmpty(filling.answers));
      for (const [path, shown] of Object.entries(state.visible))
        if (!shown)
          expect([path, saysNothing(valueAt(state.data, path, filling.answers))]).toEqual([path, true]);
    }),
    { numRuns: 100 },
  );
});

/** Absent, or the empty list that a hidden list is to expressions. */
const saysNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** Where a data path leads to: items are found by the place their key has in the draft. */
function valueAt(data: unknown, path: string, answers: unknown): unknown {
  let [at, typed] = [data, answers];
  for (const [, name = "", key] of path.matchAll(/([^.[\]]+)(?:\[(\w+)\])?/g)) {
    at = (at as Record<string, unknown> | undefined)?.[name];
    typed = (typed as Record<string, unknown> | undefined)?.[name];
    if (key === undefined) continue;
    const index = (typed as { $key: string }[] | undefined)?.findIndex(({ $key }) => $key === key) ?? -1;
    [at, typed] = [(at as unknown[] | undefined)?.[index], (typed as unknown[] | undefined)?.[index]];
  }
  return at;
}

/** Reading a page drops what says nothing: empty groups and lists. */
function withoutEmpty(answers: Filling["answers"]): unknown {
  return expect.objectContaining(
    Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value !== "object")),
  );
}
