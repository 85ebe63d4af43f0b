import { Type } from "typebox";
import { closed, reference } from "../schema.ts";
import { value } from "./common.ts";

export const search = closed({
  type: Type.Literal("search"),
  ...value,
  codeList: reference("codeList"),
});
