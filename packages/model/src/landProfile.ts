import { Type, type Static } from "typebox";
import { closed, optional, template } from "./schema.ts";
import { regime } from "./service.ts";

const confirmed = { source: Type.String(), confirmedBy: optional(Type.String()) };

/** When a notice counts as notified, by procedure regime and way of delivery. */
const notification = closed({
  regime,
  mode: Type.Union([Type.Literal("post"), Type.Literal("digital")]),
  /** Days after sending; `retrieval` counts from the day the applicant opened it. */
  days: Type.Integer({ minimum: 0, maximum: 60 }),
  from: Type.Union([Type.Literal("sent"), Type.Literal("retrieval")]),
  /** Days after sending within which the applicant has to open it; unopened, notice was not given. */
  within: optional(Type.Integer({ minimum: 1, maximum: 60 })),
  /** Moves on from Saturday, Sunday and holidays. */
  shift: Type.Boolean(),
  ...confirmed,
});
const remedy = closed({
  regime,
  kind: Type.Union([Type.Literal("objection"), Type.Literal("action")]),
  length: Type.String({ pattern: "^P" }),
  text: template(4000),
  addition: optional(template(2000)),
  ...confirmed,
});

/** One thin layer per Land: holidays, notification, remedies. Each value says where it comes from. */
export const landProfile = closed({
  key: Type.String({ pattern: "^[0-9]{2}$" }),
  name: Type.String(),
  holidays: Type.String({ pattern: "^[A-Z]{2}$" }),
  /** What laws are called there, as a letter names them: `{land.kag}`. */
  laws: closed({
    kag: Type.String(),
    vwvfg: Type.String(),
    strassengesetz: Type.String(),
    schulgesetz: Type.String(),
  }),
  /** Who watches over data protection there. */
  supervision: Type.String(),
  notification: Type.Array(notification),
  remedies: Type.Array(remedy),
});
export type LandProfile = Static<typeof landProfile>;
