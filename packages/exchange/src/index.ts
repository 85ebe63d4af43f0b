export { readXdf3, type ReadXdf3 } from "./xdf3/read/readXdf3.ts";
export { exportXdf3 } from "./xdf3/write/exportXdf3.ts";
export { differences } from "./xdf3/sameStructure.ts";
export type * from "./xdf3/schema.ts";
