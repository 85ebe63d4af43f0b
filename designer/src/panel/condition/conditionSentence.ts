import { valueWords } from "../../decisions/cellWords.ts";
import type { Say } from "../../words/words.ts";
import { operatorWord } from "./operatorWord.ts";
import { readCondition } from "./read.ts";
import type { Subject } from "./subjects.ts";
import type { Condition, Operand, Test } from "./tree.ts";
import type { Seen } from "./useSight.ts";

/** A condition as one reads it aloud: „Art ist Erweitert und Anzahl größer als 2“; null for what only a formula says. */
export function conditionSentence(feel: string, sight: Seen, say: Say): string | null {
  const condition = readCondition(feel, sight);
  return condition === null ? null : told(condition, sight, say);
}

function told(condition: Condition, sight: Seen, say: Say): string {
  if (condition.type === "test") return testWords(condition, sight, say);
  const parts = condition.of.map((one) =>
    one.type === "test" ? told(one, sight, say) : `(${told(one, sight, say)})`,
  );
  return parts.join(` ${say(condition.type === "all" ? "cond.and" : "cond.or")} `);
}

function testWords({ subject: path, operator, value }: Test, sight: Seen, say: Say): string {
  const subject = sight.byPath.get(path);
  if (subject === undefined) return path;
  const word = operatorWord(operator, subject, say);
  const between = operator === "yes" || operator === "no" ? ": " : " ";
  const to = value === null ? "" : ` ${operandWords(value, subject, sight, say)}`;
  return `„${subject.label}“${between}${word}${to}`;
}

function operandWords(operand: Operand, subject: Subject, sight: Seen, say: Say): string {
  const nameOf = (path: string): string => `„${sight.byPath.get(path)?.label ?? path}“`;
  const optionOf = (text: string): string =>
    `„${subject.options.find(({ value }) => value === text)?.label ?? text}“`;
  switch (operand.type) {
    case "text":
      return optionOf(operand.text);
    case "texts":
      return operand.texts.map(optionOf).join(", ");
    case "number":
      return valueWords(operand.number, subject.kind === "money" ? "money" : "number", say);
    case "date":
      return valueWords(operand.date, "date", say);
    case "path":
      return nameOf(operand.path);
    case "today":
      return operand.shift === null ? say("cond.date.today") : shiftWords(operand.shift, nameOf, say);
  }
}

function shiftWords(
  { sign, days }: NonNullable<Extract<Operand, { type: "today" }>["shift"]>,
  nameOf: (path: string) => string,
  say: Say,
): string {
  const count = days.type === "number" ? days.number : nameOf(days.path);
  return `${count} ${say(sign === "+" ? "cond.date.later" : "cond.date.earlier")}`;
}
