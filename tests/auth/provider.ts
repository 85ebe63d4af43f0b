import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createClient } from "../security/client.ts";
import type { ProviderStart } from "./providerProcess.ts";

export const CLIENT = { clientId: "blaupause", clientSecret: "ein-geheimnis-nur-fuer-tests" } as const;

/** An identity provider of its own that lets people go back to a town; and its name. */
export async function startProvider(
  town: string,
  port = 0,
  redirect = `${town}/amt/anmelden/zurueck`,
): Promise<[ChildProcess, string]> {
  const child = fork(fileURLToPath(new URL("providerProcess.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"],
  });
  const start: ProviderStart = { port, redirect, after: `${town}/amt/` };
  child.send(start);
  const { issuer } = await new Promise<{ issuer: string }>((resolve) => {
    child.once("message", (message) => resolve(message as { issuer: string }));
  });
  return [child, issuer];
}

/** Through the provider's own pages: who one is, and that one agrees. The address it sends one back to. */
export async function throughProvider(
  issuer: string,
  town: string,
  address: string,
  login: string,
): Promise<string> {
  const browser = createClient(issuer);
  let { location: next } = await browser.get(address);
  for (let step = 0; step < 8 && next !== null && !next.startsWith(town); step += 1) {
    const page = await browser.get(next);
    if (page.location !== null) {
      next = page.location;
      continue;
    }
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const prompt = /name="prompt" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const entries = [
      ["prompt", prompt],
      ...(prompt === "login"
        ? [
            ["login", login],
            ["password", "x"],
          ]
        : []),
    ];
    next = (await browser.post(action, entries as [string, string][])).location;
  }
  return next ?? "";
}
