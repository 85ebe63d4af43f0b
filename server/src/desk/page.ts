import { translator } from "@blaupause/ui";
import type { Response } from "express";

/** The desk and the designer are two programs; their pages differ in what they load. */
export interface Loaded {
  readonly script: string | null;
  readonly styles: readonly string[];
  /** What citizens' pages wear, for whoever previews them. */
  readonly previewed?: readonly string[];
  /** Why somebody was not let in, as a code. */
  readonly refused?: string;
}

/** Before anybody has chosen a language. */
const t = translator("de");

/** The one page of a program, which asks the interface for everything it shows. */
const page = ({ script, styles, previewed, refused }: Loaded): string => `<!doctype html>
<html lang="de" data-kern-theme="light">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Blaupause</title>
    <link rel="icon" href="data:," />
${refused === undefined ? "" : `    <meta name="refused" content="${refused}" />\n`}${previewed === undefined ? "" : `    <meta name="citizen-styles" content="${previewed.join(" ")}" />\n`}${styles.map((href) => `    <link rel="stylesheet" href="${href}" />`).join("\n")}
    <script type="module" src="${script ?? ""}"></script>
  </head>
  <body class="bp-desk">
    <div id="amt"></div>
    <noscript><main class="bp-desk-main"><h1 class="kern-heading-large">${t("desk.no-script")}</h1><p class="kern-body">${t("desk.no-script.text")}</p></main></noscript>
  </body>
</html>
`;

export const sendProgram = (response: Response, loaded: Loaded, status = 200): void => {
  response
    .status(status)
    .type("text/html; charset=utf-8")
    .set("Cache-Control", "no-store")
    .send(page(loaded));
};
