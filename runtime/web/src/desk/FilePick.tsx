import { useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Labelled, type LabelledProps } from "./form/Labelled.tsx";

interface FilePickProps extends LabelledProps {
  readonly accept: string;
  readonly chosen: (file: File) => void;
}

/** A file to choose, in the page's words: a browser's own button speaks the browser's language. */
export function FilePick({ accept, chosen, ...labelled }: FilePickProps): ReactNode {
  const { t } = useDesk();
  const [name, setName] = useState<string | null>(null);
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    setName(file.name);
    chosen(file);
  };
  return (
    <Labelled {...labelled} value={name ?? ""}>
      {({ id, "aria-describedby": described = "", ...control }) => (
        <div className="bp-file-pick">
          <input
            {...control}
            id={id}
            type="file"
            accept={accept}
            aria-labelledby={`${id}-label ${id}-button`}
            aria-describedby={`${described} ${id}-name`.trim()}
            onChange={({ target }) => take(target.files?.[0])}
          />
          <label className="kern-btn kern-btn--secondary" htmlFor={id} id={`${id}-button`}>
            <span className="kern-label">{t("desk.file.choose")}</span>
          </label>
          <span id={`${id}-name`}>{name ?? t("desk.file.none")}</span>
        </div>
      )}
    </Labelled>
  );
}
