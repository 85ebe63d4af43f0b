/** A service as a flat table of elements, and back. */
export { orderOf, serviceOf, tableOf, type Order, type Row, type Table } from "./table.ts";
export type { Props } from "./props.ts";
/** What a municipality did to a template. */
export { diff } from "./diff.ts";
/** Ours again, from a template and a difference. */
export { adapt, type Adapted } from "./adapt.ts";
/** Three-way merge without policy and references: for tests and tools; `upgrade` is the whole. */
export { merge } from "./merge/merge.ts";
export { adapted } from "./adapt.ts";
export { courtOf, isOpen, type Choice, type Conflict, type ConflictKind, type Took } from "./conflict.ts";
/** Every text that names a moved element names its new place. */
export { follow } from "./follow.ts";
export { rename } from "./rename.ts";
