import type { Subject, SubjectKind } from "./subjects.ts";
import type { Condition, Operand, Operator, Test } from "./tree.ts";

const ordered: readonly Operator[] = ["is", "isNot", "more", "atLeast", "less", "atMost"];
const byKind: Readonly<Record<SubjectKind, readonly Operator[]>> = {
  text: ["is", "isNot", "contains", "startsWith"],
  number: ordered,
  money: ordered,
  date: ["is", "more", "atLeast", "less", "atMost"],
  boolean: ["yes", "no"],
  choice: ["is", "isNot", "oneOf"],
  choices: ["includes"],
  other: [],
};

/** The comparisons a subject allows; whether it was answered at all can be asked of everything but a count. */
export const operatorsOf = ({ kind, isCount }: Subject): readonly Operator[] =>
  isCount === true ? byKind[kind] : [...byKind[kind], "filled", "empty"];

/** How a comparison with a subject begins, before anybody said with what. */
export function firstTest(subject: Subject): Test {
  const [operator = "filled"] = operatorsOf(subject);
  return { type: "test", subject: subject.path, operator, value: firstValue(subject, operator) };
}

export function withOperator(test: Test, operator: Operator, subject: Subject): Test {
  const fits = valueKind(test.operator) === valueKind(operator) && test.value !== null;
  return { ...test, operator, value: fits ? test.value : firstValue(subject, operator) };
}
const valueKind = (operator: Operator): "none" | "many" | "one" =>
  operator === "yes" || operator === "no" || operator === "filled" || operator === "empty"
    ? "none"
    : operator === "oneOf"
      ? "many"
      : "one";

function firstValue({ kind, options }: Subject, operator: Operator): Operand | null {
  const [first] = options;
  if (valueKind(operator) === "none") return null;
  if (operator === "oneOf") return { type: "texts", texts: first === undefined ? [] : [first.value] };
  if (kind === "number" || kind === "money") return { type: "number", number: "0" };
  if (kind === "date") return { type: "today", shift: null };
  return { type: "text", text: first?.value ?? "" };
}

/** Can the words on the screen show this condition with these subjects? A formula may compare across kinds. */
export function canShow(condition: Condition, subjects: ReadonlyMap<string, Subject>): boolean {
  if (condition.type !== "test") return condition.of.every((one) => canShow(one, subjects));
  const subject = subjects.get(condition.subject);
  if (subject === undefined || !operatorsOf(subject).includes(condition.operator)) return false;
  return condition.value === null || fitsKind(condition.value, subject);
}
function fitsKind(value: Operand, { kind }: Subject): boolean {
  if (value.type === "path") return true;
  if (kind === "number" || kind === "money") return value.type === "number";
  if (kind === "date") return value.type === "date" || value.type === "today";
  return value.type === "text" || value.type === "texts";
}
