import type { Append } from "../store/index.ts";

/** Who has this key may see the case as its applicant; a new one takes the place of the one before. */
export const accessBy = (key: string): NonNullable<Append["waits"]> => ({
  put: [{ id: "access", name: "access", key, node: "" }],
});
