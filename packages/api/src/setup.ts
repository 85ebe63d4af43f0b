import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

/** Who was told that something is broken, or why nobody was: `say` names the sentence under `told`. */
const told = closed({
  say: text(),
  count: Type.Integer(),
  names: Type.Array(text()),
  at: Type.Union([text(), Type.Null()]),
});
const check = closed({
  /** What was looked at; several findings may be about one thing. */
  about: text(),
  /** It is well, nobody needs it, somebody has to do something, or something does not work. */
  state: Type.Union([
    Type.Literal("fine"),
    Type.Literal("unused"),
    Type.Literal("open"),
    Type.Literal("broken"),
  ]),
  /** Which sentence tells it. */
  say: text(),
  count: Type.Integer(),
  names: Type.Array(text()),
  at: Type.Union([text(), Type.Null()]),
  /** Null where nobody is told of such a thing. */
  told: Type.Union([told, Type.Null()]),
});
const setup = closed({ checks: Type.Array(check) });

export const setupRoutes = {
  readSetup: route({
    method: "get",
    path: "/api/setup",
    summary: "What is set up in one's organisation, what is broken, and who knows of it",
    access: "admin",
    parameters: nothing,
    body: nothing,
    answer: setup,
  }),
  sendTestMail: route({
    method: "post",
    path: "/api/setup/mail",
    summary: "Send a test mail to oneself, and keep what came of it",
    access: "admin",
    parameters: nothing,
    body: closed({}),
    answer: setup,
  }),
} as const;
