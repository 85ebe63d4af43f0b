import { Type } from "typebox";
import { closed } from "../schema.ts";
import { claimed } from "./claim.ts";
import { value } from "./common.ts";

export const phone = closed({
  type: Type.Literal("phone"),
  ...value,
  ...claimed,
});
