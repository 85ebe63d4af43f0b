import { error, type Rule } from "../context.ts";

/** A deadline lasts a period or a number of working days. */
export const deadlines: Rule = ({ service }) =>
  Object.entries(service.deadlines ?? {})
    .filter(([, { length, workingDays }]) => length === undefined && workingDays === undefined)
    .map(([id]) => error("no-length", `deadlines/${id}`, "length"));
