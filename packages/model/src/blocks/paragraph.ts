import { Type } from "typebox";
import { closed, template } from "../schema.ts";
import { block } from "./common.ts";

export const paragraph = closed({
  type: Type.Literal("paragraph"),
  ...block,
  text: template(),
});
