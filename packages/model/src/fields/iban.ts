import { Type } from "typebox";
import { closed } from "../schema.ts";
import { value } from "./common.ts";

export const iban = closed({
  type: Type.Literal("iban"),
  ...value,
});
