import type { Change, JsonObject } from "@blaupause/model";
import { useId, useState, type ReactNode } from "react";
import { idOf } from "../buildingBlocks/slug.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { ElementList } from "./ElementList.tsx";
import { readCodeList } from "./readCodeList.ts";

/** Code lists: the codes of each, and new ones pasted or taken from a file. */
export function CodeLists(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  return (
    <>
      <ElementList
        parent=""
        container="codeLists"
        title={say("settings.codes")}
        empty={say("settings.codes.empty")}
      />
      {Object.entries(service.codeLists ?? {}).map(([id, { title = id, options = [] }]) => (
        <details key={id} className="bp-fold">
          <summary>{say("settings.codes.of", { title, count: options.length })}</summary>
          <ElementList
            parent={`codeLists/${id}`}
            container="options"
            title={title}
            empty={say("settings.codes.empty")}
          />
        </details>
      ))}
      <NewCodes />
    </>
  );
}

function NewCodes(): ReactNode {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useContent();
  const id = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const take = (given: string): void => {
    const read = readCodeList(given);
    if (!read.ok) return setProblem(say(`settings.codes.${read.reason}`, { at: read.at }));
    const title = say("settings.codes.new.name");
    const code = idOf(title, new Set(Object.keys(service.codeLists ?? {})));
    const json: JsonObject = { title, options: [...read.options] };
    const change: Change = { type: "add", parent: "", container: "codeLists", id: code, json };
    if (!edit(say("settings.added", { name: title }), [change]).ok) return;
    setProblem(null);
    setText("");
    select(`codeLists/${code}`);
  };
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
        onChange={(event) => setText(event.target.value)}
      />
      <label className="kern-label" htmlFor={`${id}-f`}>
        {say("settings.codes.file")}
      </label>
      <input
        id={`${id}-f`}
        type="file"
        accept=".csv,.txt,.xml,.gc"
        onChange={(event) => void event.target.files?.[0]?.text().then(take)}
      />
      {problem === null ? null : <p role="alert">{problem}</p>}
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--small"
        onClick={() => take(text)}
      >
        <span className="kern-label">{say("settings.codes.make")}</span>
      </button>
    </details>
  );
}
