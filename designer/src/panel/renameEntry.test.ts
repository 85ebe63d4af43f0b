import { changeAll, findElement, openService, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renameEntry } from "./renameEntry.ts";

const file = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(JSON.parse(readFileSync(file, "utf8")));
const list = "forms/antrag/fields/hunde";
const renamed = (service: Service, before: string, after: string): Service => {
  const result = changeAll(service, renameEntry(service, list, before, after));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};

it("takes along what is asked in the list, and comes back to where it was", () => {
  if (!opened.ok) throw new Error("the template does not open");
  const after = renamed(opened.service, "hund", "tier");
  expect(findElement(after, `${list}/fields/mischung`)?.json["visible"]).toBe(
    'tier.rasse = "001" or tier.rasse = "031"',
  );
  expect(JSON.stringify(findElement(after, list)?.json)).not.toContain("hund.");
  expect(renamed(after, "tier", "hund")).toEqual(opened.service);
});
