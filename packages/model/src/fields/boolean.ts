import { Type } from "typebox";
import { closed, optional, words } from "../schema.ts";
import { value } from "./common.ts";

export const boolean = closed({
  type: Type.Literal("boolean"),
  ...value,
  yes: optional(words(100)),
  no: optional(words(100)),
});
