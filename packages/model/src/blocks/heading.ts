import { Type } from "typebox";
import { closed, optional, template } from "../schema.ts";
import { block } from "./common.ts";

export const heading = closed({
  type: Type.Literal("heading"),
  ...block,
  text: template(300),
  level: optional(Type.Integer({ minimum: 1, maximum: 3 })),
});
