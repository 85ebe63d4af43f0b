import { Type } from "typebox";
import { closed } from "../schema.ts";
import { value } from "./common.ts";

export const country = closed({
  type: Type.Literal("country"),
  ...value,
});
