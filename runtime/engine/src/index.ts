export const name = "runtime/engine";
