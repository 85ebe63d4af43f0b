import { setTimeout as pause } from "node:timers/promises";
import type { SendMail } from "../deps.ts";
import { nameOf } from "../log/frames.ts";
import { Silent } from "../outbound/silence.ts";
import { send } from "../mail/send.ts";
import type { Visit } from "./context.ts";

/** `not-tried`: the mail server hung just now, and nobody asked it. `slow`: it may leave yet; nobody waits for that. */
export type Left = "left" | "failed" | "not-tried" | "slow";

/** Whether a mail left the house. In a demo mails are only shown; anywhere else a house without a mail server sends none. */
export async function leaves(
  { deps, town }: Pick<Visit, "deps" | "town">,
  kind: string,
  mail: Parameters<SendMail>[0],
): Promise<Left> {
  if (deps.sendMail == null) return deps.demo ? "left" : "failed";
  return send(deps, town.store, mail).then(
    () => "left",
    (error: unknown) => {
      deps.log({ level: "error", event: "mail-failed", kind, code: nameOf(error) });
      return error instanceof Silent ? "not-tried" : "failed";
    },
  );
}

/** So long somebody waits for a page. */
const PATIENCE_MS = 10_000;

/** The same for somebody who waits for the answer. */
export async function leavesSoon(...mail: Parameters<typeof leaves>): Promise<Left> {
  const over = new AbortController();
  const slow = pause<Left>(PATIENCE_MS, "slow", { signal: over.signal }).catch((): Left => "slow");
  return Promise.race([leaves(...mail), slow]).finally(() => over.abort());
}
