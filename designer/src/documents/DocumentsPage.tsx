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
import { letterPlaceholders } from "./letterPlaceholders.ts";
import { LetterHead } from "./LetterHead.tsx";
import { LetterTools } from "./LetterTools.tsx";
import { LetterPreview } from "./LetterPreview.tsx";

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

/** On the sheet itself. */
const WRITTEN = ["text", "name", "title", "label", "subject", "brief"];

function LetterEditor({ id, letter }: { readonly id: string; readonly letter: Document }): ReactNode {
  const { say } = useDesigner();
  const { selected } = useCopy();
  const { service } = useContent();
  const [isPreview, setPreview] = useState(false);
  const address = documentAddress(id);
  const placeholders = useMemo(() => letterPlaceholders(service, address, say), [service, address, say]);
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
          <LetterTools address={address} letter={letter} />
        </div>
        {isPreview ? (
          <LetterPreview id={id} />
        ) : (
          <div className="bp-letter-edit">
            <LetterHead address={address} letter={letter} placeholders={placeholders} />
            {letter.blocks.map((block) => (
              <BlockEditor key={block.id} document={address} block={block} placeholders={placeholders} />
            ))}
            <AddBlock address={address} blocks={letter.blocks} />
          </div>
        )}
      </div>
      {selected === address || selected?.startsWith(`${address}/`) === true ? (
        <ElementPanel key={selected} address={selected} without={WRITTEN} />
      ) : (
        <EmptyPanel />
      )}
    </div>
  );
}
