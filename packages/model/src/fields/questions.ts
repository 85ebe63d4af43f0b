import { Type } from "typebox";
import { closed, reference } from "../schema.ts";
import { question } from "./common.ts";

export const questions = closed({
  type: Type.Literal("questions"),
  ...question,
  form: reference("form"),
});
