import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import { ElementList } from "../settings/ElementList.tsx";
import { NewCodes } from "./NewCodes.tsx";

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
