import { accepted, unreadable, type FieldKind } from "./kind.ts";

/** Computed, never typed: whatever a client sends for it is thrown away (F4). */
export const hidden: FieldKind = {
  read: () => unreadable,
  show: () => [],
  accepts: accepted,
  check: accepted,
};
