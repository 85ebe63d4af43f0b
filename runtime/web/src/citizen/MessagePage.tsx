import type { ReactNode } from "react";
import { ButtonLink } from "./parts.tsx";
import { Shell, type Site } from "./Shell.tsx";

export interface MessagePageProps {
  readonly site: Site;
  readonly title: string;
  readonly text: string;
  /** What the organisation says about it, in its own language. */
  readonly reason?: string;
  readonly link: { readonly href: string; readonly text: string };
  /** Of an error, for whoever is asked about it; an answer has none. */
  readonly code?: string;
}

/** What happened and what to do: for errors, and for what is not offered here. */
export const MessagePage = ({ site, title, text, reason, link, code }: MessagePageProps): ReactNode => (
  <Shell site={site} title={title}>
    <h1 className="kern-heading-large">{title}</h1>
    <p className="kern-body">{text}</p>
    {reason === undefined ? null : (
      <p className="kern-body">
        {site.t("error.reason")} <span lang="de">{reason}</span>
      </p>
    )}
    <div className="bp-actions">
      <ButtonLink href={link.href}>{link.text}</ButtonLink>
    </div>
    {code === undefined ? null : <p className="kern-body kern-body--small bp-code">{code}</p>}
  </Shell>
);
