import { Type } from "typebox";
import {
  closed,
  def,
  expression,
  id,
  mapOf,
  marked,
  onlyFeel,
  optional,
  orFeel,
  reference,
  references,
  words,
  ID,
} from "../schema.ts";
import type { Fields } from "../fields/index.ts";

/** A sequence flow. The order of `outgoing` is the order in which an exclusive gateway asks (P0, P9). */
export const flow = closed({
  id: id(),
  to: reference("node"),
  label: optional(words(200)),
  condition: optional(expression()),
  default: optional(Type.Boolean()),
});

export const node = { title: words(200), in: optional(reference("node")) };
export const outgoing = { outgoing: Type.Array(flow) };
export const step = { ...node, ...outgoing };

const duration = Type.String({ pattern: "^-?P" });
/** When a timer fires: after a duration, on a date, or again and again (`R3/PT1H`). Evaluated on entry (P14). */
export const timer = marked(
  Type.Union([
    closed({ duration: orFeel(duration) }),
    closed({ date: orFeel(Type.String({ maxLength: 40 })) }),
    closed({ cycle: orFeel(Type.String({ pattern: "^R[0-9]*/P" })) }),
  ]),
  { "x-class": "bound", "x-feel": "optional" },
);
/** A message by name; `key` finds the case it is meant for (P25). */
export const message = closed({
  name: Type.String({ pattern: ID }),
  key: optional(onlyFeel()),
  timeToLive: optional(duration),
});
export const payload = { payload: optional(def<Fields>("Fields")) };
export const error = closed({ code: optional(Type.String({ pattern: "^[A-Z][A-Z0-9_]{0,59}$" })) });
export const escalation = closed({ code: Type.String({ pattern: "^[A-Z][A-Z0-9_]{0,59}$" }) });

/** The same step for every item of a list: `over` is fixed on entry (P21). */
export const multiInstance = closed({
  over: onlyFeel(),
  as: id(),
  collect: optional(id()),
  sequential: optional(Type.Boolean()),
  until: optional(expression()),
});

const json = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String())]);
/** Parameters by name, each a literal or FEEL. */
export const parameters = marked(mapOf(ID, orFeel(json)), { "x-merge": "leaves", "x-feel": "optional" });

export const task = {
  ...step,
  multiInstance: optional(multiInstance),
  basis: optional(references("legalBasis")),
};
