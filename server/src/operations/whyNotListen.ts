import type { CannotStart } from "./openOrEnd.ts";

/** As in sysexits.h: the configuration is wrong. */
const MISCONFIGURED = 78;

/** Why nobody can reach the server at its port, for whoever started it; null: not because of the port. */
export function whyNotListen(error: unknown, port: number): CannotStart | null {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const text =
    code === "EADDRINUSE"
      ? `Der Port ${port} ist belegt: Dort arbeitet schon ein Programm. Beenden Sie es, oder nennen Sie mit PORT einen anderen.`
      : code === "EACCES"
        ? `Den Port ${port} darf dieses Konto nicht öffnen. Nennen Sie mit PORT einen ab 1024.`
        : null;
  return text === null ? null : { code: MISCONFIGURED, text };
}
