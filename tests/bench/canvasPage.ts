import { execFileSync } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const designer = fileURLToPath(new URL("../../designer/", import.meta.url));
const built = join(designer, "node_modules/.cache/bench");
const kinds: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };
const PAGE = `<!doctype html><html data-kern-theme="light"><meta charset="utf-8"><link rel="stylesheet" href="/designer.css">
<link rel="stylesheet" href="/page.css"><style>html,body{margin:0}#root{width:1200px;height:800px}</style>
<div id="root"></div><script type="module" src="/page.js"></script></html>`;

/** The page canvases are measured on, built and served for as long as that takes. */
export async function openCanvasPage(): Promise<{ readonly url: string; readonly close: () => void }> {
  const vite = join(designer, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--config", "vite.bench.config.ts", "--logLevel", "error"], {
    cwd: designer,
  });
  const server = createServer((request, response) => {
    const path = join(built, (request.url ?? "/").replaceAll("..", ""));
    if (request.url === "/") return void response.setHeader("content-type", "text/html").end(PAGE);
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.setHeader("content-type", kinds[extname(path)] ?? "application/octet-stream");
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}
