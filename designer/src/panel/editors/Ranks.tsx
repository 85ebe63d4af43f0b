import { findElement, type Decision, type Json, type ValueType } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { textIn } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { useContent } from "../../session/copy.ts";
import { TextLine } from "../TextLine.tsx";
import { shownValue } from "../typed/ValueLine.tsx";
import type { EditorProps } from "./editor.ts";
import { missingRanks, readRanks } from "./ranks.ts";

/** The order results have where the highest one holds; a table that does not ask for it has none. */
export function Ranks({ element, value, change }: EditorProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const [typed, setTyped] = useState<string | null>(null);
  const table = findElement(service, element.parent ?? "")?.json as unknown as Decision | undefined;
  if (table === undefined || (!isRanked(table) && value === undefined)) return null;
  const type = textIn(element.json, "type") as ValueType;
  const ranks = Array.isArray(value) ? value : [];
  const missing = missingRanks(table, element.id, type, ranks);
  const read = typed === null ? null : readRanks(typed, type);
  const put = (values: readonly Json[]): void => change(values.length === 0 ? undefined : [...values]);
  const take = (text: string): void => {
    setTyped(text);
    const next = readRanks(text, type);
    if (next.ok) put(next.values);
  };
  const shown = ranks.map((one) => wordOf(one, type, say("yes"), say("no"))).join("\n");
  return (
    <div onBlur={() => (read === null || read.ok ? setTyped(null) : undefined)}>
      <TextLine
        label={say("ranks")}
        hint={say("ranks.hint")}
        value={typed ?? shown}
        isLong
        refused={read === null || read.ok ? undefined : `„${read.line}“: ${say(`typed.${read.why}`)}`}
        change={take}
      />
      {missing.length === 0 ? null : (
        <button
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--small"
          onClick={() => put([...ranks, ...missing])}
        >
          <span className="kern-label">{say("ranks.take")}</span>
        </button>
      )}
    </div>
  );
}

const isRanked = ({ hitPolicy }: Decision): boolean =>
  hitPolicy === "PRIORITY" || hitPolicy === "OUTPUT ORDER";
const wordOf = (rank: Json, type: ValueType, yes: string, no: string): string =>
  typeof rank === "boolean" ? (rank ? yes : no) : shownValue(String(rank), type);
