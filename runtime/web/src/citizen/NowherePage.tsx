import type { ReactNode } from "react";
import { ButtonLink } from "./parts.tsx";
import { PlainShell, type PlainShellProps } from "./PlainShell.tsx";
import { Languages, type Site } from "./Shell.tsx";

export interface NowherePageProps extends PlainShellProps, Pick<Site, "otherLanguage" | "demo"> {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly text: string };
  readonly code: string;
}

/** An error at an address that is no organisation's: nobody speaks here, and yet it says what to do and leads on. */
export const NowherePage = ({
  text,
  link,
  code,
  demo,
  otherLanguage,
  ...shell
}: NowherePageProps): ReactNode => (
  <PlainShell {...shell} top={<Top {...shell} demo={demo} otherLanguage={otherLanguage} />}>
    <h1 className="kern-heading-large">{shell.title}</h1>
    <p className="kern-body">{text}</p>
    <div className="bp-actions">
      <ButtonLink href={link.href}>{link.text}</ButtonLink>
    </div>
    <p className="kern-body kern-body--small bp-code">{code}</p>
  </PlainShell>
);

const Top = (site: Pick<Site, "t" | "demo" | "otherLanguage">): ReactNode => (
  <>
    {site.demo ? <p className="bp-demo">{site.t("demo.banner")}</p> : null}
    <div className="bp-width">
      <Languages site={site} />
    </div>
  </>
);
