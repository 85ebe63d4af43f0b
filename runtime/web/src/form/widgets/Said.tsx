import { Inline } from "../Inline.tsx";
import { langOf, say } from "../view.ts";
import type { Widget } from "./widget.ts";

/** A sentence between questions. */
export const Info: Widget = ({ view, path, field }) => (
  <p className="kern-body bp-info" data-text={`${path}/text`} lang={langOf(view, field, "text")}>
    <Inline text={say(view, path, field, "text")} />
  </p>
);

/**
 * What a decision says on the answers so far. It speaks up when it changes; until it has something to say, it is said
 * when it will. Without React the stylesheet shows one or the other.
 */
export const Result: Widget = ({ view, path, field }) => {
  const text = say(view, path, field, "text");
  return (
    <div className="bp-result" role="status">
      {field.label.length === 0 ? null : <p className="kern-label">{say(view, path, field, "label")}</p>}
      <p className="kern-body kern-body--large" data-text={`${path}/text`} lang={langOf(view, field, "text")}>
        {text === "" ? null : <Inline text={text} />}
      </p>
      {view.quiet?.has(path) === true ? null : (
        <p className="kern-body bp-result-later" hidden={text !== ""} lang={view.language}>
          {view.t("result.later")}
        </p>
      )}
    </div>
  );
};

export const Heading: Widget = ({ view, path, field }) => (
  <h2 className="kern-heading-small" data-text={`${path}/label`} lang={langOf(view, field, "label")}>
    <Inline text={say(view, path, field, "label")} />
  </h2>
);

export const Silent: Widget = () => null;
