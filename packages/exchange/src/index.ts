/**
 * Services from and to the standards of German administration. Pure: bytes and documents in, documents and reports
 * out; nothing throws for data. XDatenfelder 3.0.0 (FIM; message 0102, Stammdatenschema, matched by namespace) is read
 * within a budget and refused with a reason in German: too large, a DTD, too deep, a group in itself, another version.
 */
/** Bytes of a message → its tree, with problems beside it; or the problems that make it unreadable. */
export { readXdf3, type ReadXdf3 } from "./xdf3/read/readXdf3.ts";
export type { Xdf3Problem, Xdf3ProblemCode } from "./xdf3/problem.ts";
export { xmlBudget, type XmlBudget } from "./xml/budget.ts";
/** A tree → the draft of a service, and a report of what it does not hold. */
export { importXdf3, type Counts, type Imported } from "./xdf3/import/importXdf3.ts";
export type { Loss, LossCode } from "./xdf3/import/loss.ts";
export type { Outcome } from "./xdf3/import/effects.ts";
/** A tree → XML; the tree as a changed service has it; where two trees differ. */
export { exportXdf3 } from "./xdf3/write/exportXdf3.ts";
export { revisedXdf3, type Revised } from "./xdf3/write/revisedXdf3.ts";
export { differences } from "./xdf3/sameStructure.ts";
export type * from "./xdf3/schema.ts";
