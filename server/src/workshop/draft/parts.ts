import { segments, type Service } from "@blaupause/model";
import type { WorkshopTranslate } from "@blaupause/ui";
import type { WorkshopElement } from "@blaupause/web/citizen";
import { aroundContainers, aroundElements } from "./around.ts";
import { decisionElements } from "./decisions.ts";
import { plain } from "./element.ts";
import { formElements } from "./forms.ts";
import { letterElements } from "./letters.ts";
import { processElements } from "./process.ts";
import { spokenIn, type Spoken } from "./spoken.ts";

/** One page of a draft: its path below the link, what it is called, and what stands on it. */
export interface DraftPart {
  readonly path: string;
  readonly text: string;
  readonly elements: () => readonly WorkshopElement[];
}

/** The draft part by part: as a whole, forms, steps, tariffs, letters, and what stands beside them. */
export function partsOf(service: Service, t: WorkshopTranslate): readonly DraftPart[] {
  const say = spokenIn(service, t);
  const titled = (key: "form" | "letter", json: object): string =>
    t(`workshop.part.${key}`, { title: say.text(json, "title") });
  const forms = Object.entries(service.forms).map(([id, form]) => ({
    path: `/formular/${id}`,
    text: titled("form", form),
    elements: () => formElements(service, id, say, t),
  }));
  const letters = Object.entries(service.documents ?? {}).map(([id, letter]) => ({
    path: `/schreiben/${id}`,
    text: titled("letter", letter),
    elements: () => letterElements(service, id, say, t),
  }));
  const decisions = Object.keys(service.decisions ?? {}).length === 0 ? [] : [tariffs(service, say, t)];
  const all = [home(service, say, t), ...forms, steps(service, t), ...decisions, ...letters];
  return aroundElements(service, say, t).length === 0 ? all : [...all, around(service, say, t)];
}

const home = (service: Service, say: Spoken, t: WorkshopTranslate): DraftPart => ({
  path: "",
  text: t("workshop.part.home"),
  elements: () => [
    {
      ...plain({ address: "" }, t("workshop.kind.service"), service.title),
      text: say.text(service.about, "summary"),
      isHead: true,
    },
  ],
});
const steps = (service: Service, t: WorkshopTranslate): DraftPart => ({
  path: "/ablauf",
  text: t("workshop.part.process"),
  elements: () => processElements(service, t),
});
const tariffs = (service: Service, say: Spoken, t: WorkshopTranslate): DraftPart => ({
  path: "/tarife",
  text: t("workshop.part.decisions"),
  elements: () => decisionElements(service, say, t),
});
const around = (service: Service, say: Spoken, t: WorkshopTranslate): DraftPart => ({
  path: "/angaben",
  text: t("workshop.part.around"),
  elements: () => aroundElements(service, say, t),
});

const CONTAINERS: Readonly<Record<string, string>> = { forms: "/formular", documents: "/schreiben" };

/** The part an element stands in; the draft as a whole where none does. */
export function pathOf(address: string): string {
  const [container = "", id = ""] = segments(address);
  if (container === "process") return "/ablauf";
  if (container === "decisions") return "/tarife";
  if (aroundContainers.some((one) => one === container)) return "/angaben";
  const part = CONTAINERS[container];
  return part === undefined ? "" : `${part}/${id}`;
}
