import { answerAt } from "@blaupause/engine";
import type { FieldProps } from "@rjsf/utils";
import { memo, type ReactNode } from "react";
import { dataPathOf } from "./path.ts";
import { fieldOf } from "./templates.tsx";
import type { View } from "./view.ts";
import { widgetFor } from "./widgets/index.ts";

/** One answer, shown by the widget of its type. */
function Answer({ uiSchema, fieldPathId, registry }: FieldProps): ReactNode {
  const view = registry.formContext as View;
  const field = fieldOf(uiSchema);
  if (field === undefined) return null;
  const path = dataPathOf(fieldPathId.path, view.filling);
  const Widget = widgetFor(field);
  const value = view.state.computed[path] ?? answerAt(view.filling.answers, path) ?? null;
  return <Widget view={view} path={path} field={field} value={value} />;
}

export const AnswerField = memo(Answer);
