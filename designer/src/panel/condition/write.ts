import type { Comparison, Condition, Operand, Operator, Shift, Test } from "./tree.ts";

const signs: Readonly<Record<Comparison, string>> = {
  is: "=",
  isNot: "!=",
  more: ">",
  atLeast: ">=",
  less: "<",
  atMost: "<=",
};
const alone: Readonly<Partial<Record<Operator, string>>> = {
  yes: "= true",
  no: "= false",
  filled: "!= null",
  empty: "= null",
};
const functions = { contains: "contains", startsWith: "starts with", includes: "list contains" } as const;

/** The expression a condition is stored as. */
export function writeCondition(condition: Condition): string {
  if (condition.type === "test") return writeTest(condition);
  if (condition.of.length === 0) return "true";
  const parts = condition.of.map((one) =>
    one.type === "any" && condition.of.length > 1 ? `(${writeCondition(one)})` : writeCondition(one),
  );
  return parts.join(condition.type === "all" ? " and " : " or ");
}

function writeTest({ subject, operator, value }: Test): string {
  const word = alone[operator];
  if (word !== undefined) return `${subject} ${word}`;
  const operand = value === null ? "null" : writeOperand(value);
  if (operator === "contains" || operator === "startsWith" || operator === "includes")
    return `${functions[operator]}(${subject}, ${operand})`;
  // Not `in (…)`: the grammar reads a bracket after a following „and“ into it.
  if (operator === "oneOf") return `list contains([${operand}], ${subject})`;
  return `${subject} ${signs[operator as Comparison]} ${operand}`;
}

export function writeOperand(value: Operand): string {
  switch (value.type) {
    case "text":
      return JSON.stringify(value.text);
    case "texts":
      return value.texts.map((text) => JSON.stringify(text)).join(", ");
    case "number":
      return value.number;
    case "date":
      return `date("${value.date}")`;
    case "path":
      return value.path;
    case "today":
      return value.shift === null ? "today()" : `today() ${value.shift.sign} ${writeDays(value.shift)}`;
  }
}

const writeDays = ({ days }: Shift): string =>
  days.type === "number" ? `duration("P${days.number}D")` : `duration("P" + string(${days.path}) + "D")`;
