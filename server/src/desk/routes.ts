import { Router, type Response } from "express";
import type { Deps } from "../deps.ts";
import { designerHeaders } from "../http/headers.ts";

/** The desk and the designer are two programs; their pages differ in what they load. */
interface Loaded {
  readonly script: string | null;
  readonly styles: readonly string[];
  /** What citizens' pages wear, for whoever previews them. */
  readonly previewed?: readonly string[];
}

const page = ({ script, styles, previewed }: Loaded): string => `<!doctype html>
<html lang="de" data-kern-theme="light">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Blaupause</title>
    <link rel="icon" href="data:," />
${previewed === undefined ? "" : `    <meta name="citizen-styles" content="${previewed.join(" ")}" />\n`}${styles.map((href) => `    <link rel="stylesheet" href="${href}" />`).join("\n")}
    <script type="module" src="${script ?? ""}"></script>
  </head>
  <body class="bp-desk"><div id="amt"></div></body>
</html>
`;

/** The pages of the staff: one program in the browser, which asks the interface for everything it shows. */
export function deskRoutes(deps: Deps): Router {
  const router = Router();
  const { desk, deskStyles, designer, designerStyles, styles: previewed } = deps.assets;
  const send = (response: Response, loaded: Loaded): void => {
    response.type("text/html; charset=utf-8").set("Cache-Control", "no-store").send(page(loaded));
  };
  router.get(["/amt/leistungen", "/amt/leistungen/*path"], designerHeaders(), (_, response) => {
    send(response, { script: designer, styles: designerStyles, previewed });
  });
  router.get(["/amt", "/amt/*path"], (_, response) => {
    send(response, { script: desk, styles: deskStyles });
  });
  return router;
}
