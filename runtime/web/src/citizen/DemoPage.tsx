import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import type { Assets } from "./Shell.tsx";

export interface DemoPageProps {
  readonly t: Translate;
  readonly language: string;
  readonly assets: Assets;
  readonly live: readonly { readonly name: string; readonly href: string }[];
  readonly others: readonly { readonly name: string; readonly href: string }[];
}

interface DemoShellProps {
  readonly t: Translate;
  readonly language: string;
  readonly assets: Assets;
  readonly title: string;
  readonly children: ReactNode;
}
/** The page around the demo's own pages; no municipality speaks here. */
export const DemoShell = ({ t, language, assets, title, children }: DemoShellProps): ReactNode => (
  <html lang={language} data-kern-theme="light">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </head>
    <body className="bp-citizen">
      <header className="bp-top">
        <p className="bp-demo">{t("demo.banner")}</p>
      </header>
      <main className="bp-main">{children}</main>
    </body>
  </html>
);

/** A0: where to begin in the demo. */
export function DemoPage({ live, others, ...shell }: DemoPageProps): ReactNode {
  const { t } = shell;
  return (
    <DemoShell {...shell} title={t("demo.title")}>
      <h1 className="kern-heading-large">{t("demo.title")}</h1>
      <p className="kern-body kern-body--large">{t("demo.text")}</p>
      <ul className="bp-cards">
        {live.map(({ name, href }) => (
          <Card
            key={href}
            href={href}
            title={`${t("demo.citizen")}: ${name}`}
            text={t("demo.citizen.text")}
          />
        ))}
        <Card href="/amt/" title={t("demo.staff")} text={t("demo.staff.text")} />
        <Card href="/demo/postfach" title={t("demo.mailbox")} text={t("demo.mailbox.text")} />
      </ul>
      <section>
        <h2 className="kern-heading-small">{t("demo.other")}</h2>
        <ul className="kern-list">
          {others.map(({ name, href }) => (
            <li key={href}>
              <a className="kern-link" href={href}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p>
        <a className="kern-link" href="/api/openapi.json">
          {t("demo.api")}
        </a>
      </p>
    </DemoShell>
  );
}

const Card = ({
  href,
  title,
  text,
}: {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}): ReactNode => (
  <li className="bp-card">
    <a className="kern-link" href={href}>
      {title}
    </a>
    <p className="kern-body">{text}</p>
  </li>
);
