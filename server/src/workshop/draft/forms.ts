import { elements, type Element, type FieldType, type Service } from "@blaupause/model";
import type { WorkshopTranslate } from "@blaupause/ui";
import type { WorkshopElement } from "@blaupause/web/citizen";
import { answers, kindOf } from "./answers.ts";
import { objectsIn, plain } from "./element.ts";
import type { Spoken } from "./spoken.ts";

/** A form as it is filled in: page by page, each with its questions, then what is checked. */
export function formElements(
  service: Service,
  id: string,
  say: Spoken,
  t: WorkshopTranslate,
): readonly WorkshopElement[] {
  const root = `forms/${id}`;
  const own = [...elements(service)].filter(({ address }) => `${address}/`.startsWith(`${root}/`));
  const form = own.filter(({ address }) => address === root);
  const pages = own.filter(({ kind }) => kind === "page");
  const fields = own.filter(({ kind, json }) => kind === "field" && json["type"] !== "hidden");
  const top = fields.filter(({ parent }) => parent === root);
  const within = ({ address }: Element): Element[] =>
    fields.filter((one) => one.address === address || one.address.startsWith(`${address}/`));
  const onPage = (page: string | undefined): Element[] =>
    top.filter(({ json }) => json["page"] === page).flatMap(within);
  const field = (one: Element): WorkshopElement => fieldElement(one, say, t);
  return [
    ...form.map((one) => headElement(one, t("workshop.kind.form"), say, t)),
    ...onPage(undefined).map(field),
    ...pages.flatMap((page) => [
      headElement(page, t("workshop.kind.page"), say, t),
      ...onPage(page.id).map(field),
    ]),
    ...own
      .filter(({ kind }) => kind === "rule")
      .map((rule) => ({
        ...plain(rule, t("workshop.kind.rule")),
        text: say.text(rule.json, "message"),
      })),
  ];
}

const headElement = (one: Element, kind: string, say: Spoken, t: WorkshopTranslate): WorkshopElement => ({
  ...plain(one, kind, say.text(one.json, "title")),
  text: say.text(one.json, "hint"),
  facts: sometimes(one, t),
  isHead: true,
});

/** One question, or a setting of the municipality. */
export function fieldElement(one: Element, say: Spoken, t: WorkshopTranslate): WorkshopElement {
  const { json } = one;
  const answer = answers[json["type"] as FieldType];
  const facts = [
    ...(answer === null ? [] : [t(answer)]),
    ...(json["required"] === true ? [t("workshop.required")] : []),
    ...sometimes(one, t),
  ];
  const text = [say.text(json, "hint"), say.text(json, "text")].filter((part) => part !== "").join("\n");
  const items = objectsIn(json, "options").map((option) => say.text(option, "label"));
  return { ...plain(one, t(kindOf(json["type"] as FieldType)), say.text(json, "label")), text, facts, items };
}

const sometimes = ({ json }: Element, t: WorkshopTranslate): readonly string[] =>
  json["visible"] === undefined ? [] : [t("workshop.sometimes")];
