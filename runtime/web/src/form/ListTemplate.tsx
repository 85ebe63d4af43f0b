import { fixedText, keyOf, type FieldProgram } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import type { ArrayFieldTemplateProps } from "@rjsf/utils";
import type { ReactNode } from "react";
import { Asked, Hint, Problem, type Part } from "./Frame.tsx";
import { Inline } from "./Inline.tsx";
import { dataPathOf } from "./path.ts";
import { fieldOf } from "./templates.tsx";
import { domId, errorAt, inFocus, langOf, say, type View } from "./view.ts";

/** A list: one fieldset an item, a button to remove it, a button to add one. All of them are plain submits. */
export function ListTemplate({
  items,
  uiSchema,
  fieldPathId,
  formData,
  registry,
}: ArrayFieldTemplateProps): ReactNode {
  const view = registry.formContext as View;
  const field = fieldOf(uiSchema);
  if (field === undefined) return null;
  const path = dataPathOf(fieldPathId.path, view.filling);
  const part: Part = { view, path, field };
  const keys = (Array.isArray(formData) ? formData : []).map((item) => keyOf(item as Json));
  return (
    <div
      className="bp-list"
      id={domId(path)}
      data-list={path}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${domId(path)}-label`}
      data-wrong={errorAt(view, path) !== undefined}
    >
      <h2 className="kern-heading-small" id={`${domId(path)}-label`} lang={langOf(view, field, "label")}>
        <Inline text={say(view, path, field, "label")} />
      </h2>
      <Hint {...part} />
      <Problem {...part} />
      <Asked path={path} />
      {items.map((item, index) => (
        <Item key={keys[index]} part={part} itemKey={keys[index] ?? ""} number={index + 1}>
          {item}
        </Item>
      ))}
      {view.focus === undefined && !isFull(field, keys.length) ? <AddButton {...part} /> : null}
    </div>
  );
}

/** One more would only be too many. */
const isFull = ({ max }: FieldProgram, count: number): boolean => typeof max === "number" && count >= max;

const itemName = ({ view, path, field }: Part): string =>
  field.itemLabel === undefined ? say(view, path, field, "label") : fixedText(field.itemLabel);

interface ItemProps {
  readonly part: Part;
  readonly itemKey: string;
  readonly number: number;
  readonly children: ReactNode;
}
function Item({ part, itemKey, number, children }: ItemProps): ReactNode {
  const { view, path, field } = part;
  const lang = langOf(view, field, field.itemLabel === undefined ? "label" : "itemLabel");
  const label = view.t("list.item", { label: itemName(part), number });
  if (!inFocus(view, `${path}[${itemKey}]`)) return <input type="hidden" name={path} value={itemKey} />;
  return (
    <fieldset className="kern-fieldset bp-item" id={domId(`${path}[${itemKey}]`)} tabIndex={-1}>
      <legend className="kern-label kern-label--large" lang={lang}>
        {label}
      </legend>
      <input type="hidden" name={path} value={itemKey} />
      <div className="kern-fieldset__body">{children}</div>
      {view.focus !== undefined ? null : (
        <button
          className="kern-btn kern-btn--tertiary"
          type="submit"
          name="_do"
          value={`remove:${path}/${itemKey}`}
          formNoValidate
          {...pressed(view, () => view.live?.act({ type: "remove", path, key: itemKey }))}
        >
          <span className="kern-icon kern-icon--delete kern-icon--default" aria-hidden="true" />
          <span className="kern-label">{view.t("list.remove", { label })}</span>
        </button>
      )}
    </fieldset>
  );
}

function AddButton({ view, path, field }: Part): ReactNode {
  const text = field.addLabel === undefined ? view.t("list.add") : fixedText(field.addLabel);
  return (
    <button
      className="kern-btn kern-btn--secondary"
      type="submit"
      name="_do"
      value={`add:${path}`}
      formNoValidate
      {...pressed(view, () => view.live?.act({ type: "add", path }))}
    >
      <span className="kern-icon kern-icon--add kern-icon--default" aria-hidden="true" />
      <span className="kern-label" lang={langOf(view, field, "addLabel")}>
        {text}
      </span>
    </button>
  );
}

/** In a live form a button acts at once; on a page it submits. */
export const pressed = (view: View, act: () => void) =>
  view.live === undefined
    ? {}
    : {
        onClick: (event: { preventDefault: () => void }) => {
          event.preventDefault();
          act();
        },
      };
