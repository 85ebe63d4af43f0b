import type { ValueType } from "./valueType.ts";

/** What every expression may read beside answers and results: one table, for check, compile and the designer. */
export const scopeNames = {
  case: { number: "text", cashNumber: "text", received: "date", receivedAt: "datetime" },
  organisation: {
    name: "text",
    street: "text",
    postcode: "text",
    city: "text",
    phone: "text",
    email: "text",
    website: "text",
    hours: "text",
    court: "text",
  },
  land: {
    name: "text",
    key: "text",
    kag: "text",
    vwvfg: "text",
    strassengesetz: "text",
    schulgesetz: "text",
  },
  applicant: { name: "text", email: "text", address: "text", notice: "text" },
} as const satisfies Record<string, Record<string, ValueType>>;
