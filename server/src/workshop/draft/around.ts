import { elements, isJsonObject, type Element, type ElementKind, type Service } from "@blaupause/model";
import type { WorkshopKey, WorkshopTranslate } from "@blaupause/ui";
import type { WorkshopElement } from "@blaupause/web/citizen";
import { objectsIn, plain } from "./element.ts";
import { fieldElement } from "./forms.ts";
import type { Spoken } from "./spoken.ts";

const kinds: Partial<Record<ElementKind, WorkshopKey>> = {
  deadline: "workshop.kind.deadline",
  role: "workshop.kind.role",
  codeList: "workshop.kind.codes",
  legalBasis: "workshop.kind.basis",
  preparation: "workshop.kind.prepare",
  criterion: "workshop.kind.criterion",
  column: "workshop.kind.column",
  rule: "workshop.kind.rule",
};
/** Parts of the service's JSON that stand beside its forms, in the order they are shown. */
export const aroundContainers = ["settings", "deadlines", "roles", "codeLists", "about", "columns"] as const;

/** Everything a service has beside its forms, steps, tariffs and letters: settings, deadlines, offices, code lists. */
export function aroundElements(
  service: Service,
  say: Spoken,
  t: WorkshopTranslate,
): readonly WorkshopElement[] {
  const all = [...elements(service)];
  return aroundContainers.flatMap((container) =>
    all
      .filter(({ address }) => address.startsWith(`${container}/`))
      .flatMap((one) => elementOf(one, say, t) ?? []),
  );
}

/** Null of what is said with what it belongs to, and of what nobody fills in. */
function elementOf(one: Element, say: Spoken, t: WorkshopTranslate): WorkshopElement | null {
  if (one.kind === "field" && one.json["type"] !== "hidden")
    return { ...fieldElement(one, say, t), kind: t("workshop.kind.setting") };
  const kind = kinds[one.kind];
  if (kind === undefined) return null;
  const title = say.text(one.json, "title") || say.text(one.json, "label");
  return {
    ...plain(one, t(kind), title),
    text: say.text(one.json, "text") || say.text(one.json, "message"),
    facts: one.kind === "deadline" ? [lengthOf(one, say, t)] : [],
    items: one.kind === "codeList" ? codesOf(one, say, t) : [],
  };
}

const SHOWN = 20;
function codesOf({ json }: Element, say: Spoken, t: WorkshopTranslate): readonly string[] {
  const labels = objectsIn(json, "options").map((one) => say.text(one, "label"));
  const more = labels.length - SHOWN;
  return more <= 0 ? labels : [...labels.slice(0, SHOWN), t("workshop.more", { count: more })];
}

const LENGTH = /^P(\d+)([DMY])$/;
const units = {
  D: ["workshop.day", "workshop.days"],
  M: ["workshop.month", "workshop.months"],
  Y: ["workshop.year", "workshop.years"],
} as const;
const isUnit = (unit: string): unit is keyof typeof units => Object.hasOwn(units, unit);

/** „14 Tage“, or what it is worked out from. */
function lengthOf({ json }: Element, say: Spoken, t: WorkshopTranslate): string {
  const { length } = json;
  if (isJsonObject(length)) return say.reckoned(String(length["feel"] ?? ""));
  const [, count = "", unit = ""] = LENGTH.exec(String(length)) ?? [];
  if (!isUnit(unit)) return t("workshop.cell.formula");
  const [one, many] = units[unit];
  return count === "1" ? t(one) : t(many, { count });
}
