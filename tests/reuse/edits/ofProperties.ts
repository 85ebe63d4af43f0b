import type { Service } from "@blaupause/model";
import type { Row } from "@blaupause/reuse";
import { addressesOf, omit, pick, withProps } from "./asTable.ts";
import type { Edit } from "./edit.ts";

/** Edits that change what an element says or is, and leave it where it stands. */
export const ofProperties = {
  text: (service, { at, word }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ props }) => textIn(props) !== undefined),
        at,
      ),
      (props) => {
        const key = textIn(props) ?? "label";
        return { ...props, [key]: `${String(props[key])} ${word}` };
      },
    ),
  hint: (service, { at, to, word }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ kind }) => kind === "field" || kind === "page"),
        at,
      ),
      (props) => {
        const { hint, ...others } = props;
        return to % 3 === 0 && hint !== undefined ? others : { ...props, hint: word };
      },
    ),
  translate: (service, { at, word }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ props }) => textIn(props) !== undefined),
        at,
      ),
      (props) => ({
        ...props,
        [`${textIn(props) ?? "label"}@en`]: { text: word, of: `sha256-${"a".repeat(43)}` },
      }),
    ),
  logic: (service, { at, to }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ kind }) => kind === "field"),
        at,
      ),
      (props) => ({
        ...props,
        visible: reference(service, to),
      }),
    ),
  flag: (service, { at, to }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ props }) => "required" in props),
        at,
      ),
      (props) => ({
        ...props,
        required: to % 2 === 0,
      }),
    ),
  type: (service, { at }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ props }) => props["type"] === "textarea" || props["type"] === "text"),
        at,
      ),
      (props) => ({
        ...omit(props, "pattern"),
        type: props["type"] === "text" ? "textarea" : "text",
      }),
    ),
  cell: (service, { at, to }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ kind }) => kind === "row"),
        at,
      ),
      (props) => {
        const key = pick(
          Object.keys(props).filter((one) => one.startsWith("when/")),
          to,
        );
        return key === undefined ? props : { ...props, [key]: `> ${to % 7}` };
      },
    ),
  set: (service, { at, word }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ kind }) => kind === "field" || kind === "row"),
        at,
      ),
      (props) => {
        const basis = Array.isArray(props["basis"]) ? (props["basis"] as string[]) : [];
        return {
          ...props,
          basis: basis.includes(word) ? basis.filter((one) => one !== word) : [...basis, word],
        };
      },
    ),
} satisfies Partial<Record<Edit["op"], (service: Service, edit: Edit) => Service>>;

const TEXTS = ["label", "title", "text"];
const textIn = (props: Row["props"]): string | undefined =>
  TEXTS.find((key) => typeof props[key] === "string");

function reference(service: Service, at: number): string {
  const form = pick(Object.entries(service.forms), at);
  const field = pick(form?.[1].fields.filter(({ type }) => type === "text") ?? [], at >> 3);
  return form === undefined || field === undefined ? "true" : `${form[0]}.${field.id} != null`;
}
