import { useId, useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";

interface FilePickProps {
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly chosen: (file: File) => void;
}

/** A file to choose, in the page's words: a browser's own button speaks the browser's language. */
export function FilePick({ label, hint, accept, chosen }: FilePickProps): ReactNode {
  const { t } = useDesk();
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    setName(file.name);
    chosen(file);
  };
  return (
    <div className="kern-form-input">
      <span className="kern-label" id={`${id}-label`}>
        {label}
      </span>
      {hint === undefined ? null : (
        <p className="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="bp-file-pick">
        <input
          id={id}
          type="file"
          accept={accept}
          aria-labelledby={`${id}-label ${id}-button`}
          aria-describedby={hint === undefined ? `${id}-name` : `${id}-hint ${id}-name`}
          onChange={({ target }) => take(target.files?.[0])}
        />
        <label className="kern-btn kern-btn--secondary" htmlFor={id} id={`${id}-button`}>
          <span className="kern-label">{t("desk.file.choose")}</span>
        </label>
        <span id={`${id}-name`}>{name ?? t("desk.file.none")}</span>
      </div>
    </div>
  );
}
