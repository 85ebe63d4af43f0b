import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import type { Assets } from "./Shell.tsx";

export interface PlainShellProps {
  readonly t: Translate;
  readonly language: string;
  readonly assets: Assets;
}

/** The page around what no organisation says: the demo's own pages, and those where nobody knows whose page it is. */
export const PlainShell = ({
  language,
  assets,
  title,
  top,
  isFound = false,
  children,
}: Omit<PlainShellProps, "t"> & {
  readonly title: string;
  readonly top?: ReactNode;
  /** Search engines may show it. */
  readonly isFound?: boolean;
  readonly children: ReactNode;
}): ReactNode => (
  <html lang={language} data-kern-theme="light">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content={isFound ? "index" : "noindex"} />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </head>
    <body className="bp-citizen">
      {top == null ? null : <header className="bp-top">{top}</header>}
      <main id="inhalt" className="bp-main">
        {children}
      </main>
    </body>
  </html>
);
