import type { SendMail } from "../deps.ts";
import { nameOf } from "../log/frames.ts";
import { send } from "../mail/send.ts";
import type { Visit } from "./context.ts";

/** Whether a mail left the house. In a demo mails are only shown; anywhere else a house without a mail server sends none. */
export async function leaves(
  { deps, town }: Pick<Visit, "deps" | "town">,
  kind: string,
  mail: Parameters<SendMail>[0],
): Promise<boolean> {
  if (deps.sendMail == null) return deps.demo;
  return send(deps, town.store, mail).then(
    () => true,
    (error: unknown) => {
      deps.log({ level: "error", event: "mail-failed", kind, code: nameOf(error) });
      return false;
    },
  );
}
