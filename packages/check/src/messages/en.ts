import type { Sentences } from "./codes.ts";

const broken = "This cannot be read. Check brackets, quotation marks and operators.";

export const en: Sentences = {
  "feel-syntax": ({ here, property }) => `“${here}” (${property}): ${broken}`,
  "feel-too-long": ({ here, property }) => `“${here}” (${property}): The expression is too long. Split it.`,
  "feel-too-deep": ({ here, property }) => `“${here}” (${property}): The expression is nested too deeply.`,
  "feel-bad-number": ({ here, property }) => `“${here}” (${property}): A number is misspelt.`,
  "feel-bad-temporal": ({ here, property, param }) =>
    `“${here}” (${property}): “${param("text")}” is no date, time or duration.`,
  "feel-duplicate-key": ({ here, property, param }) =>
    `“${here}” (${property}): “${param("name")}” is there twice.`,
  "feel-unknown-name": ({ here, property, read }) =>
    `“${here}” (${property}) needs something that is not there, or no longer.${meant(read("suggestion", ""))}`,
  "feel-unknown-path": ({ here, property }) =>
    `“${here}” (${property}) needs an answer that is not there, or no longer.`,
  "feel-not-in-profile": ({ here, property }) =>
    `“${here}” (${property}): This is allowed in decision tables only.`,
  "feel-type-mismatch": ({ here, property }) =>
    `“${here}” (${property}): Values are compared or reckoned that do not go together.`,
  "feel-argument-count": ({ here, property }) =>
    `“${here}” (${property}): A function gets too many or too few values.`,
  "feel-argument-name": ({ here, property }) =>
    `“${here}” (${property}): The function does not know the name of a value.`,
  "feel-argument-type": ({ here, property }) =>
    `“${here}” (${property}): A function gets a value of the wrong kind.`,
  "feel-not-a-function": ({ here, property }) =>
    `“${here}” (${property}): This is no function and cannot be called.`,
  "wrong-type": ({ here, property, param }) =>
    `“${here}” (${property}): The expression gives ${kind(param("found"))}, needed is ${kind(param("wanted"))}.`,
  cycle: ({ here }) => `“${here}”: Answers depend on each other in a circle. None can be worked out first.`,
  "unknown-reference": ({ here, property }) =>
    `“${here}” (${property}) refers to something that is not there, or no longer.`,
  "reserved-name": ({ here, param }) =>
    `“${here}”: The technical name “${param("name")}” is reserved. Choose another one.`,
  "duplicate-name": ({ here, param }) =>
    `“${here}”: The technical name “${param("name")}” is taken. Expressions could not tell the two apart.`,
  "read-before-written": ({ here, property, read }) =>
    `“${here}” (${property}) needs ${read("name", "something else")}. On no way to here is it known yet.`,
  "read-maybe-unwritten": ({ here, property, read }) =>
    `“${here}” (${property}) needs ${read("name", "something else")}. Not on every way to here is it known yet.`,
  "no-start": () => "The process has no beginning.",
  unreachable: ({ here }) => `No way leads to the step “${here}”.`,
  "no-end": ({ here }) =>
    `No way leads from the step “${here}” to an end. The case would stay open for ever.`,
  "condition-outside-gateway": ({ here }) =>
    `The way “${here}” has a condition but does not begin at a branching. Put a branching before it.`,
  "no-default": ({ here }) => `The branching “${here}” has no way for when no condition holds.`,
  "no-condition": ({ here }) => `The way “${here}” needs a condition, or is taken when no other holds.`,
  "policy-structure": ({ here }) =>
    `“${here}”: The template lays this down for everybody. Only whoever publishes it can change it.`,
  "policy-loosened": ({ here }) =>
    `The template this one is built on keeps “${here}” tighter. Do not allow others more than you are allowed.`,
  "malformed-text": ({ here }) =>
    `“${here}”: A text holds half a character, which nobody can read. Write it anew.`,
  "settle-nowhere": ({ here }) =>
    `Each municipality is to settle “${here}”. The service does not have it any more.`,
  "settle-fixed": ({ here }) =>
    `Each municipality is to settle “${here}”, but may change nothing there. She can only confirm it.`,
  "policy-text": ({ here }) =>
    `“${here}”: The template lays this wording down for everybody. Only whoever publishes it can change it.`,
  "several-defaults": ({ here }) => `The way “${here}”: Only one way can stand for the rest.`,
  "default-with-condition": ({ here }) =>
    `The way “${here}” stands for the rest. Its condition is never asked.`,
  "not-an-activity": ({ here }) => `“${here}” sits on something that is no task.`,
  "no-trigger": ({ here }) => `“${here}” waits for nothing: a period or a message is missing.`,
  "cycle-too-short": ({ here, param }) =>
    `“${here}” would come more than once a minute (“${param("cycle")}”). Choose a longer interval.`,
  "two-tokens": ({ here, step }) =>
    `Two parallel ways from “${step("split")}” can arrive at “${here}”. The step would then be done twice.`,
  "join-never": ({ here }) =>
    `“${here}” waits for all ways, but they never all arrive. The case would stop here.`,
  "join-may-wait": ({ here }) =>
    `“${here}” waits for all ways, but one can end before. The case would then stop here.`,
  "parallel-writes": ({ here, read, step }) =>
    `“${here}” and “${step("other")}” can run at the same time, and both write ${read("name", "the same")}.`,
  "decision-gap": ({ here, param }) => `The table “${here}” says nothing for: ${param("example")}.`,
  "decision-overlap": ({ here, param }) =>
    `The rows “${here}” and “${param("other")}” both apply, for example for: ${param("example")}.`,
  "row-never": ({ here }) => `The row “${here}” is never used. Earlier rows cover everything.`,
  "cover-undecided": ({ here, param }) =>
    `Whether the table “${here}” covers every case cannot be checked because of “${param("input")}”.`,
  "result-may-be-missing": ({ here, param }) =>
    `“${here}” may leave “${param("output")}” empty. “${param("reader")}” needs it.`,
  "aggregation-unused": ({ here }) =>
    `Nothing is added up in the table “${here}”: for that, all rows that match must count.`,
  "aggregation-outputs": ({ here }) =>
    `The table “${here}” adds up but has several results. Keep only one of them.`,
  "no-ranks": ({ here }) =>
    `In the table “${here}” the most important result is to count. Say in which order results are important.`,
  "missing-label": ({ here, property }) => `“${here}”: ${property} is missing.`,
  "duplicate-label": ({ param }) =>
    `“${param("label")}” stands twice on this page. Ask so that people can tell the two apart.`,
  "no-options": ({ here }) => `The question “${here}” has no answers to choose from.`,
  "duplicate-option": ({ param }) => `The answer “${param("label")}” is offered twice.`,
  "stale-translation": ({ here, property, param }) =>
    `“${here}” (${property}): The text has changed, the translation (${param("language")}) has not.`,
  "orphan-translation": ({ property, param }) =>
    `A translation (${param("language")}, ${property}) belongs to no text any more.`,
  "no-length": ({ here }) => `The deadline “${here}” has no length.`,
  "may-be-empty": ({ here, property, param }) =>
    `“${here}” (${property}): the answer “${param("field")}” may be empty.`,
  "never-used": ({ here }) => `The answer “${here}” is used nowhere. Ask only for what you need.`,
  "not-yet": ({ here, param }) => `“${here}”: “${param("what")}” cannot be run yet.`,
  "setting-missing": ({ here }) => `The setting “${here}” has no value yet.`,
  "setting-invalid": ({ here }) => `The value of the setting “${here}” does not fit.`,
  "bad-pattern": ({ here }) => `The pattern of the question “${here}” is not a valid pattern.`,
  "claim-type": ({ here }) =>
    `“${here}”: this detail of the account does not fit the kind of question. A date can only be the date of birth.`,
  "payment-amount": ({ here }) => `“${here}” asks for money but does not say how much. Choose an amount.`,
  "pay-before-decision": ({ here, step }) =>
    `At “${here}” everybody pays, also who is refused: only after it “${step("branching")}” asks what came of “${step("exam")}”. Put “${here}” behind that if only those should pay who are granted it.`,
  "claim-nowhere": ({ here }) =>
    `“${here}” is not filled in from the account. That works only in the form of the application, not in a list, and not where something is computed.`,
};

const meant = (suggestion: string): string => (suggestion === "" ? "" : ` Did you mean ${suggestion}?`);

const KINDS: Readonly<Record<string, string>> = {
  boolean: "a yes or no",
  string: "a text",
  number: "a number",
  date: "a date",
  dateTime: "a moment",
  time: "a time",
  temporal: "a date or a moment",
  list: "a list",
  context: "several values together",
};
const kind = (name: string): string => KINDS[name] ?? "something else";

/** Properties as people know them. */
export const properties: Readonly<Record<string, string>> = {
  label: "question",
  visible: "shown when",
  valid: "rule",
  computed: "computation",
  expression: "input",
  when: "conditions",
  then: "result",
  with: "parameters",
  only: "may be changed",
  to: "target",
  on: "sits on",
  id: "technical name",
  as: "name of an item",
  at: "place",
  basis: "legal basis",
  claim: "from the account",
  codeList: "code list",
  pausesAt: "rests at",
  notBy: "not by",
};
