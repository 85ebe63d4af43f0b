import { openService, type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { newSetting, shownValue, withSetting } from "./setting.ts";

const opened = (json: unknown): Service => {
  const result = openService(json as never);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const service = opened({
  ...minimalService(),
  forms: {
    ...minimalService().forms,
    antrag: { title: "Antrag", fields: [{ id: "gaeste", type: "integer", label: "Gäste", max: 100 }] },
  },
});
const journeys: Record<string, JsonObject> = {
  eigene: { title: "Mit eigenen Werten", settings: {}, steps: [] },
  ohne: { title: "Mit den Werten der Kommune", steps: [] },
};
const address = "forms/antrag/fields/gaeste";

it("makes a number a setting in one step, with its value in the journeys that bring their own, and back", () => {
  const content = { service, journeys };
  const setting = newSetting(service, "Höchstens: Gäste", "integer", 100);
  expect(setting.id).toBe("hoechstensGaeste");
  const value = { feel: `settings.${setting.id}` };
  const made = withSetting(content, { type: "set", address, property: "max", value }, setting);
  expect(made?.service.settings?.fields).toEqual([
    { id: "hoechstensGaeste", type: "integer", label: "Höchstens: Gäste", required: true },
  ]);
  expect(made?.service.forms["antrag"]?.fields[0]).toMatchObject({ max: value });
  expect(made?.journeys["eigene"]?.["settings"]).toEqual({ hoechstensGaeste: 100 });
  expect(made?.journeys["ohne"]).toEqual(journeys["ohne"]);
  expect(made && shownValue(made, "hoechstensGaeste")).toBe(100);
  const back =
    made &&
    withSetting(
      made,
      { type: "set", address, property: "max", value: 100 },
      { type: "drop", id: setting.id },
    );
  expect(back?.service.forms).toEqual(service.forms);
  expect(back?.service.settings?.fields).toEqual([]);
  expect(back?.journeys).toEqual(journeys);
});
