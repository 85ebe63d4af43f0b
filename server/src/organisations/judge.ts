import {
  numberFaults,
  organisation,
  type JsonObject,
  type NumberFault,
  type Organisation,
} from "@blaupause/model";
import { isDeepStrictEqual } from "node:util";
import { faultyFields } from "../api/faultyFields.ts";
import { isTrialName } from "../designer/nameOfTrial.ts";
import { contactFaults } from "./contact.ts";
import { levelFaults, placeFaults } from "./placeKeys.ts";

/** Addresses of ours that no organisation can have. */
export const RESERVED: readonly string[] = [
  "amt",
  "api",
  "assets",
  "demo",
  "health",
  "hilfe",
  "metrics",
  "ready",
];
/** White letters on the shield have to be read by everybody (WCAG 1.4.3). */
const LEAST_CONTRAST = 4.5;

export interface Fault {
  readonly field: string;
  readonly code:
    | "not-valid"
    | "reserved"
    | "low-contrast"
    | "twice"
    | "taken"
    | "differs"
    | "unknown"
    | "cycle"
    | "columns"
    | "column-twice"
    | "column-unknown"
    | NumberFault["code"]
    | "given-before"
    | "begins-low";
}

/**
 * What is wrong with an organisation as somebody typed it. `before` is how it is stored: numbers, keys and level
 * that stay as they are keep nobody from changing something else.
 */
export function faultsOf(given: unknown, before: unknown = null): readonly Fault[] {
  const wrong = [...faultyFields(organisation, given), ...blankIn(given)];
  if (wrong.length > 0) return [...new Set(wrong)].map((field) => ({ field, code: "not-valid" as const }));
  const { id, shield, rehearsal, contact, numbers = {}, ...place } = given as Organisation;
  const reserved = RESERVED.includes(id) || isTrialName(id);
  return [
    // What is tried out is erased after thirty days, whatever is held there.
    ...(rehearsal === undefined ? [] : [{ field: "rehearsal", code: "reserved" as const }]),
    ...(reserved ? [{ field: "id", code: "reserved" as const }] : []),
    ...(contrastWithWhite(shield.colour) < LEAST_CONTRAST
      ? [{ field: "shield.colour", code: "low-contrast" as const }]
      : []),
    ...placeFaults(place),
    ...(hasSameKey(given as Organisation, before as Organisation | null) ? [] : levelFaults(place)),
    ...contactFaults(contact),
    ...(areSame(given as Organisation, before as Organisation | null)
      ? []
      : numberFaults(place.prefix, numbers)),
  ];
}

const areSame = (one: Organisation, other: Organisation | null): boolean =>
  one.prefix === other?.prefix && isDeepStrictEqual(one.numbers ?? {}, other.numbers ?? {});

const hasSameKey = (one: Organisation, other: Organisation | null): boolean =>
  one.level === other?.level && one.ars === other.ars;

/** No letter can do without them. Those that are there already may lack one: they are read, and asked for it when changed. */
const ASKED = ["name", "contact.street", "contact.city", "shield.initials"] as const;

const blankIn = (given: unknown): readonly string[] =>
  ASKED.filter((path) => {
    const value = path
      .split(".")
      .reduce<unknown>((at, part) => (at as JsonObject | undefined)?.[part], given);
    return typeof value === "string" && value.trim() === "";
  });

/** As WCAG 2.2 reckons it, from `#rrggbb`. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
const linear = (share: number): number =>
  share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
