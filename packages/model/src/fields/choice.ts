import { Type } from "typebox";
import { closed, optional, reference } from "../schema.ts";
import { value } from "./common.ts";
import { option } from "./option.ts";

export const choice = closed({
  type: Type.Literal("choice"),
  ...value,
  options: optional(Type.Array(option)),
  codeList: optional(reference("codeList")),
});
