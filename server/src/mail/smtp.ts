import { createTransport } from "nodemailer";
import type { SendMail } from "../deps.ts";

/** Milliseconds: somebody may be waiting for it, and a server that swallows everything never answers. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** Sends by the mail server at this address (`smtp://user:secret@host:587`). Texts only, nothing is attached. */
export function smtp(url: string, from: string): SendMail {
  const transport = createTransport({ url, ...PATIENCE });
  return async ({ id, to, subject, text }) => {
    // As an object, an address can never become a second header or a second recipient.
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text, messageId: `<${id}>` });
  };
}
