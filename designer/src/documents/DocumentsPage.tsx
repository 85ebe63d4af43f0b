import type { Document, JsonObject } from "@blaupause/model";
import { useMemo, useState, type ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { ElementPanel, EmptyPanel } from "../panel/ElementPanel.tsx";
import { pathTo } from "../place.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { BlockEditor } from "./BlockEditor.tsx";
import { AddBlock } from "./AddBlock.tsx";
import { documentAddress, newDocument } from "./edits.ts";
import { LetterPreview } from "./LetterPreview.tsx";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import { PhrasedLine } from "./PhrasedLine.tsx";

/** „Schreiben“: a letter on its sheet, block by block, beside what it is once it is filled in. */
export default function DocumentsPage(): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const { service } = useContent();
  const letters = Object.entries(service.documents ?? {});
  const [id, letter] = letters.find(([one]) => one === place.item) ?? letters[0] ?? ["", undefined];
  return (
    <div className="bp-decisions">
      <h1>{say("documents.title")}</h1>
      <nav className="bp-tabs" aria-label={say("documents.title")}>
        {letters.map(([one, json]) => (
          <Link
            key={one}
            href={pathTo(place.service, "schreiben", one)}
            className="bp-tab"
            current={one === id}
          >
            {nameOf({ id: one, json: json as unknown as JsonObject })}
          </Link>
        ))}
        <NewLetter />
      </nav>
      {letter === undefined ? (
        <p className="bp-empty">{say("documents.empty")}</p>
      ) : (
        <LetterEditor key={id} id={id} letter={letter} />
      )}
    </div>
  );
}

function NewLetter(): ReactNode {
  const { say, go } = useDesigner();
  const { edit, place } = useCopy();
  const { service } = useContent();
  const add = (): void => {
    const title = say("documents.new.name");
    const { change, id } = newDocument(title, new Set(Object.keys(service.documents ?? {})));
    if (edit(say("documents.added", { name: title }), [change]).ok)
      go(pathTo(place.service, "schreiben", id));
  };
  return (
    <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={add}>
      <span className="kern-label">{say("documents.new")}</span>
    </button>
  );
}

function LetterEditor({ id, letter }: { readonly id: string; readonly letter: Document }): ReactNode {
  const { say } = useDesigner();
  const { edit, selected } = useCopy();
  const { service } = useContent();
  const [isPreview, setPreview] = useState(false);
  const address = documentAddress(id);
  const placeholders = useMemo(() => placeholdersAt(service, address, say), [service, address, say]);
  const set = (property: "title" | "subject" | "brief") => (value: string) => {
    const label = say("panel.changed", { what: say(`property.${property}`), name: letter.title });
    const change = { type: "set", address, property } as const;
    const isGone = value === "" && property !== "title";
    edit(label, [isGone ? change : { ...change, value }], `${address} ${property}`);
  };
  const line = (property: "title" | "subject" | "brief") => (
    <PhrasedLine
      address={address}
      property={property}
      label={say(`property.${property}`)}
      value={letter[property] ?? ""}
      placeholders={placeholders}
      isLong={property === "brief"}
      change={set(property)}
    />
  );
  return (
    <div className="bp-with-panel">
      <div className="bp-stack-wide">
        <div className="bp-tools" role="toolbar" aria-label={letter.title}>
          <button
            type="button"
            className="kern-btn kern-btn--secondary kern-btn--small"
            aria-pressed={isPreview}
            onClick={() => setPreview(!isPreview)}
          >
            <span className="kern-label">{say(isPreview ? "documents.edit" : "documents.preview")}</span>
          </button>
        </div>
        {isPreview ? (
          <LetterPreview id={id} />
        ) : (
          <div className="bp-letter-edit">
            {line("title")}
            {line("subject")}
            {line("brief")}
            {letter.blocks.map((block) => (
              <BlockEditor key={block.id} document={address} block={block} placeholders={placeholders} />
            ))}
            <AddBlock address={address} blocks={letter.blocks} />
          </div>
        )}
      </div>
      {selected?.startsWith(`${address}/`) === true ? (
        <ElementPanel address={selected} without={["text", "name", "title", "label"]} />
      ) : (
        <EmptyPanel />
      )}
    </div>
  );
}
