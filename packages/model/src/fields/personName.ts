import { Type } from "typebox";
import { closed } from "../schema.ts";
import { value } from "./common.ts";

export const personName = closed({
  type: Type.Literal("personName"),
  ...value,
});
