import { Labelled } from "../Frame.tsx";
import { errorAt } from "../view.ts";
import { controlOf, shownText } from "./Input.tsx";
import type { Widget } from "./widget.ts";

/** Several lines of text. */
export const Textarea: Widget = ({ view, path, field, value }) => (
  <Labelled view={view} path={path} field={field}>
    <textarea
      {...controlOf(view, path, field)}
      className={`kern-form-input__input ${errorAt(view, path) === undefined ? "" : "kern-form-input__input--error"}`.trim()}
      rows={4}
      defaultValue={shownText(field, value)}
      {...(view.live === undefined
        ? {}
        : { onInput: (event) => view.live?.answer(field, path, [event.currentTarget.value]) })}
    />
  </Labelled>
);
