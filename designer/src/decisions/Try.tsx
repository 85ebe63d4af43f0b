import { evaluateDecision, evaluator, lookupIn, type Program } from "@blaupause/engine";
import { fromJson, toJson, type Value } from "@blaupause/feel";
import { namedType } from "@blaupause/feel/parse";
import type { Decision, Service } from "@blaupause/model";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { scopeOf } from "../preview/scopeOf.ts";
import { ValueLine } from "../panel/typed/ValueLine.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { valueWords } from "./cellWords.ts";
import { answersOf, labelOf } from "./columns.ts";
import { rowName } from "./DecisionTable.tsx";

interface TryProps {
  readonly id: string;
  readonly table: Decision;
}
type Values = Readonly<Record<string, string>>;

/** A case made up on the spot: which row holds for it, and what it gives. */
export function Try({ id, table }: TryProps): ReactNode {
  const { say } = useDesigner();
  const { judged, example } = useCopy();
  const { service } = useContent();
  const [values, setValues] = useState<Values>({});
  const [now] = useState(() => new Date().toISOString());
  const { program } = judged;
  const result = useMemo(
    () =>
      program === null ? null : tryOut(program, id, table, values, scopeOf(program, example.place, now)),
    [program, id, table, values, example, now],
  );
  return (
    <details className="bp-fold">
      <summary>{say("decisions.try")}</summary>
      <p>{say("decisions.try.text")}</p>
      <div className="bp-try">
        {table.inputs.map((input) => (
          <ValueLine
            key={input.id}
            label={labelOf(input)}
            type={input.type}
            answers={answersOf(service, input)}
            value={values[input.id] ?? startOf(input.type)}
            change={(value) => setValues({ ...values, [input.id]: value })}
          />
        ))}
      </div>
      {result === null ? null : <Result result={result} table={table} service={service} />}
    </details>
  );
}

const startOf = (type: string): string =>
  type === "boolean" ? "false" : type === "date" || type === "text" ? "" : "0";

type Tried = ReturnType<typeof evaluateDecision>;

/** The law itself, with the made-up values where it would have asked for the case's. */
function tryOut(
  program: Program,
  id: string,
  table: Decision,
  values: Values,
  scope: ReturnType<typeof scopeOf>,
): Tried | null {
  const decision = program.decisions[id];
  if (decision === undefined) return null;
  const named = decision.inputs.map(({ id: input }) => ({
    id: input,
    expression: { feel: 1, root: { t: "name", name: input } } as never,
  }));
  const given = new Map(
    table.inputs.map(({ id: input, type }): [string, Value] => [
      input,
      valueOf(values[input] ?? startOf(type), type),
    ]),
  );
  const around = lookupIn(scope, program.types);
  const decisions = { ...program.decisions, [id]: { ...decision, inputs: named, requires: [] } };
  return evaluateDecision(decisions, id, evaluator(scope), (name) => given.get(name) ?? around(name));
}

function valueOf(text: string, type: Decision["inputs"][number]["type"]): Value {
  const feelType = namedType(
    type === "integer" || type === "money" ? "number" : type === "text" ? "string" : type,
  );
  const isNumber = type === "number" || type === "integer" || type === "money";
  const json = type === "boolean" ? text === "true" : isNumber ? Number(text) : text;
  const read = feelType === null || feelType === undefined ? null : fromJson(json, feelType);
  return read !== null && read.ok ? read.value : null;
}

interface ResultProps {
  readonly result: Tried;
  readonly table: Decision;
  readonly service: Service;
}
function Result({ result, table }: ResultProps): ReactNode {
  const { say } = useDesigner();
  const rows = table.rows
    .filter(({ id }) => result.rows.includes(id))
    .map((row) => rowName(row, table.rows.indexOf(row)))
    .join(", ");
  if (!result.ok && result.rows.length > 1)
    return <p role="status">{say("decisions.try.overlap", { rows })}</p>;
  if (!result.ok) return <p role="status">{say("decisions.try.failed", { code: result.code })}</p>;
  if (result.value === null) return <p role="status">{say("decisions.try.none")}</p>;
  const found = toJson(result.value) as Readonly<Record<string, unknown>>;
  return (
    <div role="status">
      <p>{say("decisions.try.hit", { rows })}</p>
      <dl className="bp-facts">
        {table.outputs.map((output) => (
          <div key={output.id}>
            <dt>{labelOf(output)}</dt>
            <dd>{valueWords(String(found[output.id] ?? ""), output.type, say)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
