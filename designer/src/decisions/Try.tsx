import type { Decision, Json, ValueType } from "@blaupause/model";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { ValueLine } from "../panel/typed/ValueLine.tsx";
import { scopeOf } from "../preview/scopeOf.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { valueWords } from "./cellWords.ts";
import { answersOf, labelOf } from "./columns.ts";
import { firstTried } from "./resultCell.ts";
import { resultsOf, triedWords, tryOut, type Tried } from "./tryOut.ts";

interface TryProps {
  readonly id: string;
  readonly table: Decision;
}

/** A case made up on the spot: which row holds for it, and what it gives. */
export function Try({ id, table }: TryProps): ReactNode {
  const { say } = useDesigner();
  const { judged, example } = useCopy();
  const { service } = useContent();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
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
            value={values[input.id] ?? firstTried(input.type)}
            change={(value) => setValues({ ...values, [input.id]: value })}
          />
        ))}
      </div>
      {result === null ? null : <Result result={result} table={table} />}
    </details>
  );
}

function Result({ result, table }: { readonly result: Tried; readonly table: Decision }): ReactNode {
  const { say } = useDesigner();
  const found = result.ok ? resultsOf(result.value) : [];
  const resultText = (value: Json | undefined, type: ValueType): string =>
    value === undefined || value === null ? say("value.way.nothing") : valueWords(String(value), type, say);
  return (
    <div role="status">
      <p>{triedWords(result, table, say)}</p>
      {found.map((one, index) => (
        <dl className="bp-facts" key={index}>
          {table.outputs.map((output) => (
            <div key={output.id}>
              <dt>{labelOf(output)}</dt>
              <dd>{resultText(one[output.id], output.type)}</dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
