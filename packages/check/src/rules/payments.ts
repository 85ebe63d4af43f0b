import { isJsonObject, type Problem } from "@blaupause/model";
import { error, type Rule } from "../context.ts";

/** A step that asks for money says how much; a number typed in there would be the same in every town, and may be. */
export const payments: Rule = ({ elements }) =>
  elements.flatMap(({ kind, address, json }): Problem[] => {
    if (kind !== "node" || json["connector"] !== "payment") return [];
    const parameters = json["with"];
    const amount = isJsonObject(parameters) ? parameters["amount"] : undefined;
    const isFormula =
      isJsonObject(amount) && typeof amount["feel"] === "string" && amount["feel"].trim() !== "";
    const isAmount = typeof amount === "number" && amount > 0;
    return isFormula || isAmount ? [] : [error("payment-amount", address, "with")];
  });
