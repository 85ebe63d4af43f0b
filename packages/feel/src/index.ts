export const name = "packages/feel";
