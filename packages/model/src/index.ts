export const name = "packages/model";
