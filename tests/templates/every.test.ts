import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { check } from "@blaupause/check";
import { openJourney } from "@blaupause/engine";
import { openService, type Service } from "@blaupause/model";
import { describe, expect, test } from "vitest";
import { textsOfApplicants } from "./applicantTexts.ts";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));

describe.each(readdirSync(templates))("template %s", (id) => {
  const folder = join(templates, id);
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));

  const service = (): Service => {
    const opened = openService(read("service.json"));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    return opened.service;
  };

  test("opens under its folder's name and has no errors", () => {
    expect(service().id).toBe(id);
    expect(check(service()).filter(({ severity }) => severity === "error")).toEqual([]);
  });
  test("has ten journeys or more, and each can be played", () => {
    const files = readdirSync(join(folder, "journeys"));
    expect(files.length).toBeGreaterThanOrEqual(10);
    for (const file of files) expect(openJourney(read(`journeys/${file}`)), file).toMatchObject({ ok: true });
    const titles = files.map((file) => (read(`journeys/${file}`) as { title: string }).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
  test("asks applicants in English, too", () => {
    const english = service().translations?.["en"] ?? {};
    const missing = textsOfApplicants(service()).filter((place) => english[place] === undefined);
    expect(missing).toEqual([]);
  });
  test("names two to four things its own office must have done before it goes live", () => {
    const criteria = service().about.criteria ?? [];
    expect(criteria.length).toBeGreaterThanOrEqual(2);
    expect(criteria.length).toBeLessThanOrEqual(4);
    expect(criteria.filter(({ text = "" }) => text === "")).toEqual([]);
  });
  test("says on which law it asks applicants for what is missing", () => {
    expect(service().deadlines?.["nachreichung"]?.basis ?? []).not.toEqual([]);
  });
  test("says in a README what is to be verified before real use", () => {
    expect(existsSync(join(folder, "README.md"))).toBe(true);
    expect(readFileSync(join(folder, "README.md"), "utf8")).toContain("To be verified");
  });
});
