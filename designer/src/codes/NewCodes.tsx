import { textOf } from "@blaupause/ui/fileText";
import { joinAddress, type Change, type JsonObject } from "@blaupause/model";
import { useId, useState, type ChangeEvent, type ReactNode } from "react";
import { idOf } from "../buildingBlocks/slug.ts";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { useRemoval } from "../removal/useRemoval.tsx";
import { CodesPreview } from "./CodesPreview.tsx";
import { codesOf, MOST_CODES } from "./codesOf.ts";
import { readTable, type CodeTable } from "./table.ts";

/** Codes pasted or from a file: looked at first, then a list of their own or the new state of one that is there. */
export function NewCodes(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const id = useId();
  const [text, setText] = useState("");
  const [table, setTable] = useState<CodeTable | null>(null);
  const [target, setTarget] = useState("");
  const { problem, take, clear, box } = useTake();
  const read = (given: string): void => {
    setText(given);
    setTable(readTable(given));
    clear();
  };
  const open = ({ target: { files } }: ChangeEvent<HTMLInputElement>): void =>
    void files?.[0]?.arrayBuffer().then((bytes) => read(textOf(bytes)));
  const lists = Object.entries(service.codeLists ?? {});
  return (
    <details className="bp-fold">
      <summary>{say("settings.codes.new")}</summary>
      <p>{say("settings.codes.text")}</p>
      <label className="kern-label" htmlFor={`${id}-t`}>
        {say("settings.codes.paste")}
      </label>
      <textarea
        id={`${id}-t`}
        className="kern-form-input__input"
        rows={4}
        value={text}
        onChange={(event) => read(event.target.value)}
      />
      <label className="kern-label" htmlFor={`${id}-f`}>
        {say("settings.codes.file")}
      </label>
      <input id={`${id}-f`} type="file" accept=".csv,.txt,.tsv,.xml,.gc" onChange={open} />
      {table === null ? null : <CodesPreview table={table} change={setTable} />}
      {lists.length === 0 ? null : (
        <Select
          label={say("codes.target")}
          value={target}
          empty={say("codes.target.new")}
          options={lists.map(([value, { title = value }]) => ({
            value,
            label: say("codes.replace", { title }),
          }))}
          mayBeEmpty
          change={setTarget}
        />
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--small"
        onClick={() => take(table, target, () => read(""))}
      >
        <span className="kern-label">
          {say(target === "" ? "settings.codes.make" : "codes.replace.button")}
        </span>
      </button>
      {box}
    </details>
  );
}

/**
 * Puts them into the service, or says what is wrong with them; then nothing is changed. Who would miss a code that the
 * new list has no more is read first.
 */
function useTake() {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useContent();
  const [problem, setProblem] = useState<string | null>(null);
  const { ask, box } = useRemoval();
  const take = (table: CodeTable | null, target: string, done: () => void): void => {
    if (table === null) return setProblem(say("settings.codes.empty"));
    const read = codesOf(table);
    if (!read.ok) return setProblem(say(`settings.codes.${read.reason}`, { at: read.at, most: MOST_CODES }));
    const known = service.codeLists?.[target];
    const title = known?.title ?? table.title ?? say("settings.codes.new.name");
    const code = known === undefined ? idOf(title, new Set(Object.keys(service.codeLists ?? {}))) : target;
    const json: JsonObject = { title, options: [...read.options], ...originOf(table) };
    const label = say(known === undefined ? "settings.added" : "codes.replaced", { name: title });
    const changes = known === undefined ? [added(code, json)] : replaced(code, json);
    const put = (): void => {
      if (!edit(label, changes).ok) return setProblem(say("codes.refused"));
      setProblem(null);
      select(`codeLists/${code}`);
      done();
    };
    const kept = new Set(read.options.map(({ value }) => value));
    const gone = (known?.options ?? []).filter(({ value }) => !kept.has(value));
    const addresses = gone.map(({ value }) => joinAddress(`codeLists/${code}`, ["options"], value));
    ask({ name: gone.map(({ label: one }) => one).join(", "), addresses, changes, remove: put });
  };
  return { problem, take, clear: () => setProblem(null), box };
}

const originOf = ({ source, version }: CodeTable): JsonObject => ({
  ...(source === undefined ? {} : { source: source.slice(0, 400) }),
  ...(version === undefined ? {} : { version: version.slice(0, 100) }),
});
const added = (id: string, json: JsonObject): Change => ({
  type: "add",
  parent: "",
  container: "codeLists",
  id,
  json,
});
const replaced = (id: string, { title: _title, ...json }: JsonObject): readonly Change[] =>
  // Where the new ones say nothing of where they come from, nothing else is said of it any more.
  ["options", "source", "version"].map((property) => {
    const value = json[property];
    const change = { type: "set", address: `codeLists/${id}`, property } as const;
    return value === undefined ? change : { ...change, value };
  });
