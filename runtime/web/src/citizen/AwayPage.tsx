import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import type { Assets } from "./Shell.tsx";

export interface AwayPageProps {
  readonly language: string;
  readonly t: Translate;
  readonly assets: Assets;
  /** Where the form is sent to once more; null: nothing was sent. */
  readonly action: string | null;
  /** What was sent, to be sent again. */
  readonly entries: readonly (readonly [string, string])[];
  /** Were there files, which no page can keep? */
  readonly files: boolean;
}

/**
 * Nothing can be read or stored at the moment, not even whose page it is. So it says what to do, and keeps what was
 * typed: sending it again sends the same.
 */
export function AwayPage({ language, t, assets, action, entries, files }: AwayPageProps): ReactNode {
  const title = t(action === null ? "away.title" : "away.unsaved");
  return (
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
        <main id="inhalt" className="bp-main">
          <h1 className="kern-heading-large">{title}</h1>
          <p className="kern-body">{t(action === null ? "away.text" : "away.kept")}</p>
          {files ? <p className="kern-body">{t("away.files")}</p> : null}
          {action === null ? null : <Again action={action} entries={entries} label={t("away.again")} />}
        </main>
      </body>
    </html>
  );
}

const Again = ({
  action,
  entries,
  label,
}: {
  readonly action: string;
  readonly entries: AwayPageProps["entries"];
  readonly label: string;
}): ReactNode => (
  <form method="post" action={action} className="bp-form">
    {entries.map(([name, value], index) => (
      <input key={index} type="hidden" name={name} value={value} />
    ))}
    <div className="bp-actions">
      <button className="kern-btn kern-btn--primary" type="submit">
        <span className="kern-label">{label}</span>
      </button>
    </div>
  </form>
);
