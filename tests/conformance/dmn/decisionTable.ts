// Decision tables: inputs, rows, outputs; the hit policy is applied in table.ts.
import { coerce, isList, types, type Shape, type Type, type Value } from "@blaupause/feel";
import { literal, unaryTests, withNames, type Boxed, type Run, type Where } from "./literal.ts";
import { typeNamed } from "./model.ts";
import { applyHitPolicy, type Aggregation, type HitPolicy, type Outcome, type Row } from "./table.ts";
import { attribute, child, children, textIn, type Element } from "./xml.ts";

const policies: readonly HitPolicy[] = [
  "UNIQUE",
  "FIRST",
  "ANY",
  "PRIORITY",
  "COLLECT",
  "RULE ORDER",
  "OUTPUT ORDER",
];
const aggregations: readonly Aggregation[] = ["SUM", "MIN", "MAX", "COUNT"];

const policyOf = (table: Element): HitPolicy =>
  policies.find((policy) => policy === attribute(table, "hitPolicy")) ?? "UNIQUE";
const aggregationOf = (table: Element): Aggregation | null =>
  aggregations.find((one) => one === attribute(table, "aggregation")) ?? null;

interface Input {
  readonly type: Type;
  readonly run: Run;
  readonly allowed: Run;
}

const compileInput = (input: Element, where: Where): Input => {
  const expression = child(input, "inputExpression");
  const boxed = literal(expression && textIn(expression, "text"), where);
  const declared = typeNamed(where.model, expression && attribute(expression, "typeRef"));
  const values = child(input, "inputValues");
  return {
    type: declared.kind === "any" ? boxed.type : declared,
    run: boxed.run,
    allowed: unaryTests(values && textIn(values, "text"), where),
  };
};

interface Output {
  readonly name: string;
  readonly type: Type;
  readonly values: readonly Value[];
  readonly otherwise: Boxed | null;
}

const empty: Shape = types.contextOf({});

/** The listed output values, in order; tests that are no values have no rank. */
const listedValues = (output: Element, where: Where): readonly Value[] => {
  const values = child(output, "outputValues");
  const text = values && textIn(values, "text");
  const value = text ? literal(`[${text}]`, { ...where, shape: empty }).run(new Map()) : null;
  return isList(value) ? value : [];
};

const compileOutput = (output: Element, where: Where): Output => {
  const otherwise = child(output, "defaultOutputEntry");
  return {
    name: attribute(output, "name") ?? "",
    type: typeNamed(where.model, attribute(output, "typeRef")),
    values: listedValues(output, where),
    otherwise: otherwise ? literal(textIn(otherwise, "text"), where) : null,
  };
};

interface Rule {
  readonly tests: readonly Run[];
  readonly outputs: readonly Boxed[];
}

const compileRule = (rule: Element, inputs: readonly Input[], where: Where): Rule => ({
  tests: children(rule, "inputEntry").map((entry, i) =>
    unaryTests(textIn(entry, "text"), withNames(where, { "?": inputs[i]?.type ?? types.any })),
  ),
  outputs: children(rule, "outputEntry").map((entry) => literal(textIn(entry, "text"), where)),
});

const valueOf = (row: Row, outputs: readonly Output[]): Value => {
  if (outputs.length === 1) return row[0] ?? null;
  return new Map(outputs.map(({ name }, i) => [name, row[i] ?? null]));
};

const result = (outcome: Outcome, outputs: readonly Output[], otherwise: () => Value): Value => {
  switch (outcome.t) {
    case "none":
      return otherwise();
    case "row":
      return valueOf(outcome.row, outputs);
    case "rows":
      return outcome.rows.map((row) => valueOf(row, outputs));
    case "value":
      return outcome.value;
    case "violated":
      return null;
  }
};

const tableType = (policy: HitPolicy, outputs: readonly Output[]): Type => {
  const entries = Object.fromEntries(outputs.map((output) => [output.name, output.type]));
  const row = outputs.length === 1 ? (outputs[0]?.type ?? types.any) : types.contextOf(entries);
  if (policy === "COLLECT") return types.any;
  return policy === "RULE ORDER" || policy === "OUTPUT ORDER" ? types.listOf(row) : row;
};

export const compileTable = (table: Element, where: Where): Boxed => {
  const inputs = children(table, "input").map((input) => compileInput(input, where));
  const outputs = children(table, "output").map((output) => compileOutput(output, where));
  const rules = children(table, "rule").map((rule) => compileRule(rule, inputs, where));
  const [policy, aggregation] = [policyOf(table), aggregationOf(table)];
  const run: Run = (scope) => {
    const values = inputs.map((input) => input.run(scope));
    if (values.some((value, i) => inputs[i]?.allowed(scope, value) === false)) return null;
    const hits = rules
      .filter((rule) => rule.tests.every((test, i) => test(scope, values[i] ?? null) === true))
      .map((rule) =>
        rule.outputs.map((output, i) => coerce(output.run(scope), outputs[i]?.type ?? types.any)),
      );
    const outcome = applyHitPolicy(
      policy,
      aggregation,
      hits,
      outputs.map((output) => output.values),
    );
    const otherwise = (): Value =>
      outputs.some((output) => output.otherwise)
        ? valueOf(
            outputs.map((output) => output.otherwise?.run(scope) ?? null),
            outputs,
          )
        : null;
    return result(outcome, outputs, otherwise);
  };
  return { type: tableType(policy, outputs), run };
};
