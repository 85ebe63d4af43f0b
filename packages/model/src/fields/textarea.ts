import { Type } from "typebox";
import { closed } from "../schema.ts";
import { lengthBounds, value } from "./common.ts";

export const textarea = closed({
  type: Type.Literal("textarea"),
  ...value,
  ...lengthBounds,
});
