import { askedData, changeAll, openService, type Json, type Service } from "@blaupause/model";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { impersonal, unmarked } from "./unmarked.ts";

const templates = new URL("../../../templates/", import.meta.url);
function templateNamed(id: string): Service {
  const opened = openService(readFileSync(new URL(`${id}/service.json`, templates), "utf8"));
  if (!opened.ok) throw new Error(`${id} does not open`);
  return opened.service;
}

/** The service after somebody said it of one question in the property panel, or took it back. */
function said(service: Service, address: string, value: Json | undefined): Service {
  const change = { type: "set", address, property: "personal", ...(value === undefined ? {} : { value }) };
  const changed = changeAll(service, [change as never]);
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  return changed.service;
}

describe("the list of what is asked about people", () => {
  it.each(readdirSync(templates))("is complete in the template %s", (id) => {
    expect(unmarked(templateNamed(id))).toEqual([]);
  });
  it("tells what is not said yet from what is about nobody", () => {
    const copies = "forms/antrag/fields/anzahl";
    const service = templateNamed("meldebescheinigung");
    const listed = (one: Service): boolean => askedData(one).some(({ address }) => address === copies);
    expect([listed(service), unmarked(service), impersonal(service)]).toEqual([true, [], []]);
    const open = said(service, copies, undefined);
    expect([listed(open), unmarked(open), impersonal(open)]).toEqual([false, [copies], []]);
    const nobody = said(service, copies, false);
    expect([listed(nobody), unmarked(nobody), impersonal(nobody)]).toEqual([false, [], [copies]]);
  });
  it("takes nothing but a purpose or a clear no", () => {
    const change = { type: "set", address: "forms/antrag/fields/anzahl", property: "personal", value: true };
    expect(changeAll(templateNamed("meldebescheinigung"), [change as never])).toMatchObject({ ok: false });
  });
});
