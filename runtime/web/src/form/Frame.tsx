import type { FieldError, FieldProgram } from "@blaupause/engine";
import type { ReactNode } from "react";
import { Inline } from "./Inline.tsx";
import { errorSentence } from "./sentences.ts";
import { domId, errorAt, langOf, say, type View } from "./view.ts";

export interface Part {
  readonly view: View;
  readonly path: string;
  readonly field: FieldProgram;
}

export const hintId = (path: string): string => `${domId(path)}-hint`;
const accountId = (path: string): string => `${domId(path)}-account`;
export const errorId = (path: string): string => `${domId(path)}-error`;

/** Ids of what explains a question, for `aria-describedby`. The error's box stands empty until it is needed. */
export const describedBy = ({ view, path, field }: Part): string =>
  [
    ...(hasHint({ view, path, field }) ? [hintId(path)] : []),
    ...(view.account?.filled[path] === undefined ? [] : [accountId(path)]),
    errorId(path),
  ].join(" ");

/** How a date is typed in helps nobody who cannot type. */
const hasFormat = ({ view, path, field }: Part): boolean =>
  field.type === "date" && view.state.readOnly[path] !== true;
const hasHint = (part: Part): boolean => part.field.hint !== undefined || hasFormat(part);

export function Hint(part: Part): ReactNode {
  const { view, path, field } = part;
  if (!hasHint(part)) return null;
  const own = say(view, path, field, "hint");
  const format = hasFormat(part) ? view.t("field.date.hint") : "";
  return (
    <div
      className="kern-hint"
      id={hintId(path)}
      data-text={`${path}/hint`}
      lang={own === "" ? undefined : langOf(view, field, "hint")}
    >
      <Inline text={[own, format].filter((text) => text !== "").join(" ")} />
    </div>
  );
}

/** Where an answer comes from that nobody typed in, and whether it may be changed. */
function FromAccount({ view, path }: Part): ReactNode {
  const filled = view.account?.filled[path];
  if (view.account === undefined || filled === undefined) return null;
  const trust = view.t(`account.trust.${filled.trust}`);
  const sentence = filled.isLocked ? "account.filled.locked" : "account.filled.open";
  return (
    <p className="kern-hint bp-from-account" id={accountId(path)}>
      {view.t(sentence, { name: view.account.name, trust })}
    </p>
  );
}

export function Problem({ view, path, field }: Part): ReactNode {
  const error = errorAt(view, path);
  return (
    <p className="kern-error" id={errorId(path)} data-error={path} hidden={error === undefined}>
      <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
      <span className="kern-body" data-sentence="" lang={messageLang(view, field, error)}>
        {error === undefined ? "" : errorSentence(error, field, view.t, view.language)}
      </span>
    </p>
  );
}

/** The author's own sentence may be untranslated; the product's are not. */
const messageLang = (view: View, field: FieldProgram, error: FieldError | undefined): string | undefined =>
  error?.message === undefined || error.message === ""
    ? undefined
    : langOf(view, field, error.code === "required" ? "requiredMessage" : "message");

/**
 * The words of a question, and whether it may stay unanswered; what nobody can answer says neither, nor do questions that
 * are picked one by one: whether there must be one, the decision beside it says.
 */
export function Words({ view, path, field }: Part): ReactNode {
  const { required, readOnly } = view.state;
  const isRequired = required[path] === true || field.required === true || field.type === "boolean";
  const optional = !isRequired && readOnly[path] !== true && field.type !== "questions";
  return (
    <>
      <span data-text={`${path}/label`} lang={langOf(view, field, "label")}>
        <Inline text={say(view, path, field, "label")} />
      </span>
      <span className="kern-label__optional" data-optional={path} hidden={!optional}>
        {" "}
        – {view.t("field.optional")}
      </span>
    </>
  );
}

/** Tells the server that this question was on the page, so that an empty answer is an answer. */
export const Asked = ({ path }: { readonly path: string }): ReactNode => (
  <input type="hidden" name="_asked" value={path} />
);

/** „Weiß ich nicht“ as an answer. */
export function Unknown({ view, path, field }: Part): ReactNode {
  if (field.unknown === undefined || (view.isAskedAgain === true && field.type === "file")) return null;
  const id = `${domId(path)}-unknown`;
  const text = field.unknown.map((part) => (typeof part === "string" ? part : "")).join("");
  return (
    <div className="kern-form-check bp-unknown">
      <input
        className="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        name="_unknown"
        value={path}
        {...(view.live === undefined
          ? { defaultChecked: view.filling.unknown.includes(path) }
          : {
              checked: view.filling.unknown.includes(path),
              onChange: (event) => view.live?.unknown(path, event.currentTarget.checked),
            })}
      />
      <label className="kern-label" htmlFor={id} lang={langOf(view, field, "unknown")}>
        {text}
      </label>
    </div>
  );
}

/** A question with one control: label, hint, control, error. */
export function Labelled({ children, ...part }: Part & { readonly children: ReactNode }): ReactNode {
  const wrong = errorAt(part.view, part.path) !== undefined;
  return (
    <div
      className={wrong ? "kern-form-input kern-form-input--error" : "kern-form-input"}
      data-box={part.path}
    >
      <label className="kern-label" htmlFor={domId(part.path)}>
        <Words {...part} />
      </label>
      <Hint {...part} />
      <FromAccount {...part} />
      {children}
      <Unknown {...part} />
      <Problem {...part} />
      <Asked path={part.path} />
    </div>
  );
}

/** A question with several controls: a fieldset, whose legend is the question. */
export function Fieldset({ children, ...part }: Part & { readonly children: ReactNode }): ReactNode {
  const wrong = errorAt(part.view, part.path) !== undefined;
  return (
    <fieldset
      className={wrong ? "kern-fieldset kern-fieldset--error" : "kern-fieldset"}
      id={domId(part.path)}
      data-box={part.path}
      aria-describedby={describedBy(part)}
    >
      <legend className="kern-label">
        <Words {...part} />
      </legend>
      <Hint {...part} />
      <div className="kern-fieldset__body">{children}</div>
      <Unknown {...part} />
      <Problem {...part} />
      <Asked path={part.path} />
    </fieldset>
  );
}
