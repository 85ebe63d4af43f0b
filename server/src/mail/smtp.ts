import { createTransport } from "nodemailer";
import type { SendMail } from "../deps.ts";

/** Milliseconds: somebody may be waiting for it, and a server that swallows everything never answers. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;
/** A whole mail: a server that answers letter by letter is never silent, and holds up as much. */
const PATIENCE_MS = 60_000;

/** Sends by the mail server at this address (`smtp://user:secret@host:587`). Texts only, nothing is attached. */
export function smtp(url: string, from: string, patience = PATIENCE_MS): SendMail {
  const transport = createTransport({ url, ...PATIENCE });
  return async ({ id, to, subject, text }) => {
    // As an object, an address can never become a second header or a second recipient.
    const mail = { from, to: { name: "", address: to }, subject, text, messageId: `<${id}>` };
    await transport.sendMail({ ...mail, signal: AbortSignal.timeout(patience) });
  };
}
