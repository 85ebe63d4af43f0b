import type { FormMessage } from "@blaupause/engine";
import type { ReactNode } from "react";
import { FormView } from "../form/FormView.tsx";
import { Inline } from "../form/Inline.tsx";
import { errorAt, type View } from "../form/view.ts";
import { wrongLine, wrongTarget } from "../form/wrong.ts";
import { Alert } from "./parts.tsx";
import { Shell, type Site } from "./Shell.tsx";
import type { StillOpen } from "./stillOpen.ts";

export interface FormPageProps {
  readonly site: Site;
  readonly service: string;
  readonly title: string;
  readonly hint: string;
  readonly step: { readonly number: number; readonly count: number } | null;
  /** What an official wrote to ask for these answers. */
  readonly asked?: readonly { readonly text: string; readonly lang?: string }[];
  /** Uploads that were taken in but not accepted yet, signed. */
  readonly carry?: readonly string[];
  /** Words on the button, where going on means sending. */
  readonly send?: string;
  readonly view: View;
  readonly action: string;
  /** Where the page was come from, if it is none of a draft. */
  readonly back?: string;
  readonly csrf: string;
  readonly rev: number;
  readonly version: string;
  readonly multipart: boolean;
  readonly returning: boolean;
  readonly hints: readonly FormMessage[];
  readonly stop: FormMessage | null;
  /** Her answers brought up questions that were not here before. */
  readonly fresh?: boolean;
  /** Why she was led here instead of sending. */
  readonly again?: StillOpen | null;
  /** The page of a draft: it can be left for later and for the page before, and is kept. */
  readonly saveable: boolean;
  /** The page was posted and nothing is stored, so it stands here as it was typed: why. */
  readonly notTaken?: NotTaken | null;
  /** What the script needs to judge as the server does, as JSON text. */
  readonly judge: string | null;
  readonly live: string | null;
}

/** B2 to B6: one topic a page; complete as a plain form POST, instant with the script. */
export function FormPage(props: FormPageProps): ReactNode {
  const { site, view, step, title } = props;
  const { t } = site;
  const heading = step === null ? title : t("page.step", { ...step, title });
  return (
    <Shell site={site} title={`${heading} – ${props.service}`} scripted keeps={FORM}>
      <Back {...props} />
      <p className="bp-sub" lang={site.textLang}>
        {props.service}
      </p>
      <h1 className="kern-heading-large">
        {step === null ? null : t("page.step", { ...step, title: "" })}
        <span lang={site.textLang}>{title}</span>
      </h1>
      {props.hint === "" ? null : (
        <p className="kern-body" lang={site.textLang}>
          {props.hint}
        </p>
      )}
      {props.asked?.map(({ text, lang }) => (
        <p className="kern-body" key={text} lang={lang}>
          <Inline text={text} />
        </p>
      ))}
      {props.notTaken == null ? null : (
        <Untaken site={site} why={props.notTaken} multipart={props.multipart} />
      )}
      {props.fresh === true ? (
        <Alert kind="info" title={t("page.fresh.title")} id="dazu" urgent>
          <p className="kern-body">{t("page.fresh")}</p>
        </Alert>
      ) : null}
      <Wrong view={view} />
      <Again site={site} why={props.again ?? "missing"} />
      {props.stop === null ? null : <Stop site={site} stop={props.stop} />}
      <FormBox {...props} />
      {props.judge === null ? null : (
        <script type="application/json" id="bp-judge" dangerouslySetInnerHTML={{ __html: props.judge }} />
      )}
    </Shell>
  );
}

/** One page back; what was typed on the page of a draft stays. */
function Back({ site: { t }, saveable, back }: FormPageProps): ReactNode {
  const words = (
    <>
      <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
      {t("page.back")}
    </>
  );
  if (saveable)
    return (
      <button className="kern-link bp-back bp-as-link" form={FORM} name="_do" value="back" formNoValidate>
        {words}
      </button>
    );
  return back === undefined ? null : (
    <a className="kern-link bp-back" href={back}>
      {words}
    </a>
  );
}

const FORM = "bp-form";

function FormBox(props: FormPageProps): ReactNode {
  const { view, csrf, rev, site } = props;
  const join = props.action.includes("?") ? "&" : "?";
  const action = props.multipart ? `${props.action}${join}_csrf=${encodeURIComponent(csrf)}` : props.action;
  return (
    <form
      id={FORM}
      method="post"
      action={action}
      encType={props.multipart ? "multipart/form-data" : "application/x-www-form-urlencoded"}
      noValidate
      className="bp-form"
    >
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="_rev" value={rev} />
      <input type="hidden" name="_version" value={props.version} />
      {props.carry?.map((text) => (
        <input key={text} type="hidden" name="_carry" value={text} />
      ))}
      <FormView view={view} />
      <Hints site={site} hints={props.hints} />
      <Connection site={site} />
      <Buttons {...props} />
    </form>
  );
}

/** What the script shows of it: that a page is on its way, and that it could not leave. */
const Connection = ({ site: { t } }: { readonly site: Site }): ReactNode => (
  <>
    <p className="bp-busy" role="status">
      {t("page.busy")}
    </p>
    <div id="bp-offline" hidden tabIndex={-1}>
      <Alert kind="warning" title={t("page.offline.title")}>
        <p className="kern-body">{t("page.offline")}</p>
      </Alert>
    </div>
  </>
);

function Buttons({ site: { t }, returning, saveable, send }: FormPageProps): ReactNode {
  return (
    <div className="bp-actions">
      <button className="kern-btn kern-btn--primary" type="submit" name="_do" value="next">
        <span className="kern-label">{send ?? t(returning ? "page.review" : "page.next")}</span>
      </button>
      {saveable ? (
        <button className="kern-btn kern-btn--tertiary" type="submit" name="_do" value="save">
          <span className="kern-label">{t("page.save")}</span>
        </button>
      ) : null}
    </div>
  );
}

/** All errors on top, each a link to its question. */
function Wrong({ view }: { readonly view: View }): ReactNode {
  const errors = view.state.errors.filter(({ path }) => errorAt(view, path) !== undefined);
  if (errors.length === 0) return null;
  const { t } = view;
  const title =
    errors.length === 1 ? t("errors.title.one") : t("errors.title.many", { count: errors.length });
  return (
    <Alert kind="danger" title={title} id="fehler">
      <ul className="kern-list kern-list--bullet">
        {errors.map((error) => (
          <li key={error.path}>
            <a className="kern-link" href={`#${wrongTarget(view, error)}`}>
              {wrongLine(view, error)}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Its session was over; the store was away; there was more of it than is taken at once. */
export type NotTaken = "expired" | "unsaved" | "tooMuch" | "tooManyFiles";
const untaken = {
  expired: { id: "abgelaufen", title: "form.expired" },
  unsaved: { id: "ungespeichert", title: "form.unsaved" },
  tooMuch: { id: "zuviel", title: "form.tooMuch" },
  tooManyFiles: { id: "zuviel", title: "form.tooManyFiles" },
} as const;

const Untaken = ({
  site: { t },
  why,
  multipart,
}: {
  readonly site: Site;
  readonly why: NotTaken;
  readonly multipart: boolean;
}): ReactNode => (
  <Alert kind="warning" title={t(untaken[why].title)} id={untaken[why].id} urgent>
    {/* Whoever is known takes her uploads along; those of a lost session were not taken in. */}
    <p className="kern-body">
      {t(multipart && why === "expired" ? "form.expired.files" : "form.expired.text")}
    </p>
  </Alert>
);

/** What is missing or wrong stands at its question; that nothing is can only be said here. */
const Again = ({ site: { t }, why }: { readonly site: Site; readonly why: StillOpen }): ReactNode =>
  why === "missing" ? null : (
    <Alert kind="warning" title={t(`again.${why}.title`)} id="fehler" urgent>
      <p className="kern-body">{t(`again.${why}`)}</p>
    </Alert>
  );

const Stop = ({ site, stop }: { readonly site: Site; readonly stop: FormMessage }): ReactNode => (
  <Alert kind="warning" title={site.t("form.stop.title")} id="stopp">
    <p className="kern-body" lang={site.textLang}>
      <Linked text={stop.message} />
    </p>
  </Alert>
);

/** Web addresses in a sentence become links; nothing else does. */
function Linked({ text }: { readonly text: string }): ReactNode {
  return text.split(/(https:\/\/[^\s]+)/).map((part, index) =>
    part.startsWith("https://") ? (
      <a key={index} className="kern-link" href={part}>
        {part}
      </a>
    ) : (
      <Inline key={index} text={part} />
    ),
  );
}

function Hints({ site, hints }: { readonly site: Site; readonly hints: readonly FormMessage[] }): ReactNode {
  return (
    <div className="bp-hints" id="bp-hints" aria-live="polite" hidden={hints.length === 0}>
      <h2 className="kern-label">{site.t("form.hints")}</h2>
      <ul className="kern-list kern-list--bullet" lang={site.textLang}>
        {hints.map(({ rule, message }) => (
          <li key={rule}>
            <Inline text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}
