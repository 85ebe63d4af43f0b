import { check } from "@blaupause/check";
import { hashText, openService, type JsonObject, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { edited } from "../session/content.ts";
import { changeable } from "./changeable.ts";
import { fixFor } from "./fixes.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;
const flow = "process/nodes/weiche/outgoing/f11";

const made: readonly (readonly [rule: string, change: Parameters<typeof edited>[1][number]])[] = [
  ["default-with-condition", { type: "set", address: flow, property: "condition", value: "true" }],
  [
    "condition-outside-gateway",
    { type: "set", address: "process/nodes/eingang/outgoing/f1", property: "condition", value: "true" },
  ],
  [
    "orphan-translation",
    {
      type: "set",
      address: "",
      property: "translations",
      value: {
        ...(service.translations as unknown as JsonObject),
        tr: {
          "forms/antrag/fields/fort/label": { text: "x", of: hashText("y") },
          title: { text: "T", of: hashText("y") },
        },
      },
    },
  ],
  [
    "never-used",
    {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "fax",
      json: {
        id: "fax",
        type: "text",
        label: "Fax",
        page: "halter",
        personal: { category: "kontakt", purpose: "x" },
      },
    },
  ],
];

it.each(made)("mends %s, and nothing is left of it", (rule, change) => {
  const broken = edited({ service, journeys: {} }, [change]);
  if (!broken.ok) throw new Error(JSON.stringify(broken.problems));
  const found = (of: Service) => check(of).filter((problem) => problem.rule === rule);
  const [problem] = found(broken.content.service);
  if (problem === undefined) throw new Error("nothing is wrong");
  const fix = fixFor(problem, broken.content.service);
  const mended = edited(broken.content, fix?.changes ?? []);
  expect(mended.ok && found(mended.content.service).length).toBe(found(service).length);
});

it("leaves to people what people have to decide", () => {
  expect(fixFor({ rule: "no-end", severity: "error", address: "process/nodes/pruefen" }, service)).toBeNull();
});

it("gives whoever took a template over no tip it forbids to follow, but those on her own questions", () => {
  const tip = (address: string) => ({ rule: "never-used", severity: "hint", address }) as const;
  const [theirs, own] = [tip("forms/antrag/fields/telefon"), tip("forms/antrag/fields/fax")];
  const broken = edited(
    { service, journeys: {} },
    [made.find(([rule]) => rule === "never-used")?.[1]].flatMap((one) => one ?? []),
  );
  if (!broken.ok) throw new Error(JSON.stringify(broken.problems));
  const error = { ...theirs, severity: "error" } as const;
  expect(changeable([theirs, own, error], broken.content.service, service)).toEqual([own, error]);
  expect(changeable([theirs], broken.content.service, null)).toEqual([theirs]);
});
