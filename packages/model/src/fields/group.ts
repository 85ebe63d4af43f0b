import { Type } from "typebox";
import { closed, def } from "../schema.ts";
import type { Fields } from "./index.ts";
import { question } from "./common.ts";

export const group = closed({
  type: Type.Literal("group"),
  ...question,
  fields: def<Fields>("Fields"),
});
