/** A service as a flat table of elements, and back. */
export { orderOf, serviceOf, tableOf, type Order, type Row, type Table } from "./table.ts";
export type { Props } from "./props.ts";
/** What a municipality did to a template. */
export { diff } from "./diff.ts";
/** Ours again, from a template and a difference. */
export { adapt, type Adapted } from "./adapt.ts";
