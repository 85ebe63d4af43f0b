import { Type } from "typebox";
import { closed, optional, reference } from "../schema.ts";
import { countBounds, value } from "./common.ts";
import { option } from "./option.ts";

export const choices = closed({
  type: Type.Literal("choices"),
  ...value,
  ...countBounds,
  options: optional(Type.Array(option)),
  codeList: optional(reference("codeList")),
});
