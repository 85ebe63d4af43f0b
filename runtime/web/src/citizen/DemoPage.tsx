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

/** A0: where to begin in the demo. */
export function DemoPage({ t, language, assets, live, others }: DemoPageProps): ReactNode {
  return (
    <html lang={language} data-kern-theme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t("demo.title")}</title>
        <link rel="icon" href="data:," />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body className="bp-citizen">
        <header className="bp-top">
          <p className="bp-demo">{t("demo.banner")}</p>
        </header>
        <main className="bp-main">
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
        </main>
      </body>
    </html>
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
