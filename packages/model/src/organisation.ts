import { Type, type Static } from "typebox";
import { closed, optional, slug } from "./schema.ts";
import { CASH_PATTERN, HIGHEST_NUMBER, LONGEST_PATTERN, NUMBER_PATTERN } from "./numberPattern.ts";
import { level } from "./service.ts";

const numberPattern = (pattern: string) => Type.String({ pattern, maxLength: LONGEST_PATTERN });
const runningNumber = () => Type.Integer({ minimum: 1, maximum: HIGHEST_NUMBER });
const line = (maxLength = 200) => Type.String({ maxLength });

/**
 * Who offers services: Land, Kreis, kreisfreie Stadt, Gemeinde. `ars` has 12 digits, `ags` 8, that of a Land 2; a Kreis may
 * have the 5 of its official key.
 */
export const organisation = closed({
  id: slug(),
  name: line(),
  level,
  ags: optional(Type.String({ pattern: "^[0-9]{2}$|^[0-9]{5}$|^[0-9]{8}$" })),
  ars: Type.String({ pattern: "^[0-9]{12}$" }),
  land: Type.String({ pattern: "^[0-9]{2}$" }),
  parent: optional(slug()),
  zone: line(60),
  prefix: Type.String({ pattern: "^[A-Z]{2,5}$" }),
  /**
   * How its numbers are written: `case` without a pattern of its own by `prefix`, year and five digits, `cash` (for
   * payments) without one like the case's. Cases are counted from `caseFrom`, else from 1; payments with the cases, or
   * for themselves from `cashFrom`. An end refuses nobody: who administers the organisation is told when it is near.
   */
  numbers: optional(
    closed({
      case: optional(numberPattern(NUMBER_PATTERN)),
      cash: optional(numberPattern(CASH_PATTERN)),
      caseFrom: optional(runningNumber()),
      caseTo: optional(runningNumber()),
      cashFrom: optional(runningNumber()),
      cashTo: optional(runningNumber()),
    }),
  ),
  shield: closed({
    initials: Type.String({ minLength: 1, maxLength: 3 }),
    colour: Type.String({ pattern: "^#[0-9a-f]{6}$" }),
  }),
  contact: closed({
    street: line(),
    postcode: Type.String({ pattern: "^[0-9]{5}$" }),
    city: line(),
    phone: optional(line(60)),
    email: optional(line(254)),
    website: optional(line(400)),
    hours: optional(line(400)),
  }),
  court: optional(line()),
  /** What every authority has to say of itself; plain text, a blank line begins a paragraph. */
  texts: optional(
    closed({
      imprint: optional(Type.String({ maxLength: 20_000 })),
      privacy: optional(Type.String({ maxLength: 50_000 })),
      accessibility: optional(Type.String({ maxLength: 50_000 })),
    }),
  ),
  /**
   * From this day on it is no more, as after a merger, and its successor is responsible. Its cases are worked on to their
   * end where they are.
   */
  dissolved: optional(
    closed({ on: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }), successor: optional(slug()) }),
  ),
  /** A stand-in for an organisation where drafts are tried out: nothing of it is sent or counted. */
  rehearsal: optional(Type.Boolean()),
});
export type Organisation = Static<typeof organisation>;
