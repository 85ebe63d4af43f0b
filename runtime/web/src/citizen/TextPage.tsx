import type { ReactNode } from "react";
import { germanName, Shell, type Site } from "./Shell.tsx";

interface TextPageProps {
  readonly site: Site;
  readonly title: string;
  /** Plain text; a blank line begins a paragraph. */
  readonly text: string;
}

/** What every authority has to say of itself: imprint, privacy, accessibility. */
export const TextPage = ({ site, title, text }: TextPageProps): ReactNode => (
  <Shell site={site} title={title}>
    <h1 className="kern-heading-large">{title}</h1>
    {text.split(/\n{2,}/).map((paragraph, index) => (
      <p key={index} className="kern-body" lang={germanName(site)}>
        {paragraph.split("\n").flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}
      </p>
    ))}
  </Shell>
);
