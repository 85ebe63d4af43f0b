import { Router } from "express";
import type { Deps } from "../deps.ts";

const page = ({ assets }: Deps): string => `<!doctype html>
<html lang="de" data-kern-theme="light">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Blaupause</title>
    <link rel="icon" href="data:," />
${assets.deskStyles.map((href) => `    <link rel="stylesheet" href="${href}" />`).join("\n")}
    <script type="module" src="${assets.desk ?? ""}"></script>
  </head>
  <body class="bp-desk"><div id="amt"></div></body>
</html>
`;

/** The pages of the staff: one program in the browser, which asks the interface for everything it shows. */
export function deskRoutes(deps: Deps): Router {
  const router = Router();
  router.get(["/amt", "/amt/*path"], (_, response) => {
    response.type("text/html; charset=utf-8").set("Cache-Control", "no-store").send(page(deps));
  });
  return router;
}
