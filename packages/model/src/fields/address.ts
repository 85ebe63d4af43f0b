import { Type } from "typebox";
import { closed } from "../schema.ts";
import { value } from "./common.ts";

export const address = closed({
  type: Type.Literal("address"),
  ...value,
});
