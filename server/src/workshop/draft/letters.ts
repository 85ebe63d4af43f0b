import { elements, type BlockType, type Element, type Service } from "@blaupause/model";
import type { WorkshopKey, WorkshopTranslate } from "@blaupause/ui";
import type { WorkshopElement } from "@blaupause/web/citizen";
import { objectsIn, plain } from "./element.ts";
import type { Spoken } from "./spoken.ts";

const kinds = {
  heading: "workshop.kind.heading",
  paragraph: "workshop.kind.paragraph",
  list: "workshop.kind.list",
  facts: "workshop.kind.list",
  reckoning: "workshop.kind.table",
  table: "workshop.kind.table",
  remedy: "workshop.kind.remedy",
  signature: "workshop.kind.signature",
} as const satisfies Record<BlockType, WorkshopKey>;

/** A letter from its subject to its signature. */
export function letterElements(
  service: Service,
  id: string,
  say: Spoken,
  t: WorkshopTranslate,
): readonly WorkshopElement[] {
  const root = `documents/${id}`;
  const own = [...elements(service)];
  return [
    ...own.filter(({ address }) => address === root).map((one) => letterElement(one, say, t)),
    ...own
      .filter(({ kind, parent }) => kind === "block" && parent === root)
      .map((one) => blockElement(one, say, t)),
  ];
}

function letterElement(one: Element, say: Spoken, t: WorkshopTranslate): WorkshopElement {
  const subject = say.text(one.json, "subject");
  return {
    ...plain(one, t("workshop.kind.letter"), say.text(one.json, "title")),
    text: say.text(one.json, "brief"),
    facts: subject === "" ? [] : [`${t("workshop.subject")}: ${subject}`],
    isHead: true,
  };
}

function blockElement(one: Element, say: Spoken, t: WorkshopTranslate): WorkshopElement {
  const { json } = one;
  const type = json["type"] as BlockType;
  const texts = ["title", "text", "addition", "name", "role", "note", "total"].map((key) =>
    say.text(json, key),
  );
  const text = texts.filter((part) => part !== "").join("\n");
  const lines = [...objectsIn(json, "items"), ...objectsIn(json, "columns")];
  const isLegal = type === "remedy" && text === "";
  return {
    ...plain(one, t(kinds[type])),
    text: isLegal ? t("workshop.remedy") : text,
    facts: json["visible"] === undefined ? [] : [t("workshop.sometimes")],
    items: lines.map((line) =>
      [say.text(line, "label"), say.text(line, "text")].filter((part) => part !== "").join(": "),
    ),
  };
}
