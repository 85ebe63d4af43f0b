import type { WorkshopTranslate } from "@blaupause/ui";
import type { ReactNode } from "react";
import type { WorkshopElement, WrongComment } from "./element.ts";

interface CommentFormProps {
  readonly say: WorkshopTranslate;
  readonly element: WorkshopElement;
  /** With the place of the element, so that what was not taken is seen where it was typed. */
  readonly action: string;
  readonly csrf: string;
  readonly wrong: WrongComment | null;
}

/** Folded until somebody wants to say something; what was not taken stands in it again. */
export function CommentForm({ say, element, action, csrf, wrong }: CommentFormProps): ReactNode {
  const { address, title, kind } = element;
  const id = `k:${address}`;
  return (
    <details className="bp-workshop-comment" open={wrong !== null}>
      <summary aria-label={say("workshop.comment.about", { name: title === "" ? kind : title })}>
        {say("workshop.comment")}
      </summary>
      <form method="post" action={action} className="bp-form">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="address" value={address} />
        <div className={wrong === null ? "kern-form-input" : "kern-form-input kern-form-input--error"}>
          <label className="kern-label" htmlFor={id}>
            {say("workshop.comment.text")}
          </label>
          <span className="kern-hint" id={`${id}-h`}>
            {say("workshop.comment.hint")}
          </span>
          <textarea
            className="kern-form-input__input"
            id={id}
            name="text"
            rows={4}
            defaultValue={wrong?.text ?? ""}
            aria-invalid={wrong !== null || undefined}
            aria-describedby={wrong === null ? `${id}-h` : `${id}-h ${id}-e`}
          />
          {wrong === null ? null : (
            <p className="kern-error" id={`${id}-e`} role="alert">
              <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
              <span className="kern-body">{wrong.sentence}</span>
            </p>
          )}
        </div>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-n`}>
            {say("workshop.comment.name")}
          </label>
          <input
            className="kern-form-input__input"
            id={`${id}-n`}
            name="name"
            maxLength={80}
            autoComplete="off"
            defaultValue={wrong?.name ?? ""}
          />
        </div>
        <div className="bp-actions">
          <button className="kern-btn kern-btn--primary" type="submit">
            <span className="kern-label">{say("workshop.comment.send")}</span>
          </button>
        </div>
      </form>
    </details>
  );
}
