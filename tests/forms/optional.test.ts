import { evaluateForm, type Filling } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import type { Field } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { translator } from "@blaupause/ui";
import { FormView, type View } from "@blaupause/web";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };

it("says „freiwillig“ of what may stay empty, and not of what is worked out", () => {
  const fields = [
    { id: "laenge", type: "number", label: "Länge", required: true },
    { id: "breite", type: "number", label: "Breite" },
    { id: "flaeche", type: "number", label: "Fläche", computed: "antrag.laenge * antrag.breite" },
  ] as Field[];
  const { program } = compile({ ...minimalService(), forms: { antrag: { title: "Antrag", fields } } });
  const form = program.forms["antrag"];
  if (form === undefined) throw new Error("no form");
  const filling: Filling = { answers: {}, unknown: [], lastKey: 0 };
  const state = evaluateForm({ ...program, language: "de" }, "antrag", filling, scope);
  const view: View = {
    form,
    page: null,
    state,
    filling,
    showErrors: null,
    t: translator("de"),
    language: "de",
  };
  const html = renderToStaticMarkup(createElement(FormView, { view }));
  const marks = html.matchAll(/data-optional="(\w+)"( hidden="")?/g);
  expect([...marks].map(([, path, hidden]) => `${path} ${hidden === undefined}`)).toEqual([
    "laenge false",
    "breite true",
    "flaeche false",
  ]);
});
