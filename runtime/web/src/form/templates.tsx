import type { ArrayFieldItemTemplateProps, FieldTemplateProps, ObjectFieldTemplateProps } from "@rjsf/utils";
import type { FieldProgram } from "@blaupause/engine";
import type { ReactNode } from "react";
import { Hint, Problem } from "./Frame.tsx";
import { Inline } from "./Inline.tsx";
import { dataPathOf } from "./path.ts";
import { domId, inFocus, langOf, say, type View } from "./view.ts";

export const Nothing = (): ReactNode => null;

export const fieldOf = (uiSchema: FieldTemplateProps["uiSchema"]): FieldProgram | undefined =>
  (uiSchema?.["ui:options"] as { program?: FieldProgram } | undefined)?.program;

/** The box around one question: the script and the page's style know it by its path. */
export function FieldFrame({ uiSchema, fieldPathId, registry, children }: FieldTemplateProps): ReactNode {
  const view = registry.formContext as View;
  const field = fieldOf(uiSchema);
  if (field === undefined) return children;
  const path = dataPathOf(fieldPathId.path, view.filling);
  if (field.type === "hidden" || !inFocus(view, path)) return null;
  return (
    <div className="bp-field" data-field={path} hidden={view.state.visible[path] !== true}>
      {children}
    </div>
  );
}

/** A group is a fieldset with a legend; the form itself and a list's item are just their questions. */
export function GroupTemplate({
  properties,
  uiSchema,
  fieldPathId,
  registry,
}: ObjectFieldTemplateProps): ReactNode {
  const view = registry.formContext as View;
  const field = fieldOf(uiSchema);
  const inner = properties.map((property) => property.content);
  if (field?.type !== "group") return <>{inner}</>;
  const path = dataPathOf(fieldPathId.path, view.filling);
  return (
    <fieldset className="kern-fieldset bp-group" id={domId(path)}>
      <legend className="kern-heading-small" lang={langOf(view, field, "label")}>
        <Inline text={say(view, path, field, "label")} />
      </legend>
      <Hint view={view} path={path} field={field} />
      <Problem view={view} path={path} field={field} />
      <div className="kern-fieldset__body">{inner}</div>
    </fieldset>
  );
}

export const ItemTemplate = ({ children }: ArrayFieldItemTemplateProps): ReactNode => <>{children}</>;
