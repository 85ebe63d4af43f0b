import type { Filling } from "@blaupause/engine";
import { useState, type ReactNode } from "react";
import { useDesk, type CaseView } from "./desk.ts";
import { LiveForm } from "./LiveForm.tsx";
import type { Mendable } from "./Mend.tsx";
import type { Change } from "./useUploads.ts";

interface MendFormProps {
  readonly view: CaseView;
  readonly mends: readonly Mendable[];
  readonly fillings: Readonly<Record<string, Filling>>;
  readonly attempt: number;
  readonly onChange: (mend: Mendable, change: Change) => void;
  readonly onUploading: (step: 1 | -1) => void;
}

/** The answers a stuck step reads, as the form they were given in; all others on demand. One form at a time. */
export function MendForm(props: MendFormProps): ReactNode {
  const { view, mends, fillings, attempt, onChange, onUploading } = props;
  const { t } = useDesk();
  const [name, setName] = useState(mends[0]?.name);
  const [all, setAll] = useState(false);
  const mend = mends.find((one) => one.name === name);
  const form = mend === undefined ? undefined : view.runtime.forms[mend.form];
  if (mend === undefined || form === undefined) return null;
  const isNarrow = !all && mend.reads.length > 0;
  return (
    <>
      {mends.length < 2 ? null : <Forms mends={mends} name={mend.name} onChoose={setName} />}
      <LiveForm
        key={mend.name}
        view={view}
        form={form}
        filling={fillings[mend.name] ?? mend.filling}
        only={null}
        focus={isNarrow ? mend.reads : null}
        attempt={attempt}
        onChange={(change) => onChange(mend, change)}
        onUploading={onUploading}
      />
      {isNarrow ? (
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => setAll(true)}>
          <span className="kern-label">{t("desk.mend.all")}</span>
        </button>
      ) : null}
    </>
  );
}

interface FormsProps {
  readonly mends: readonly Mendable[];
  readonly name: string;
  readonly onChoose: (name: string) => void;
}
function Forms({ mends, name, onChoose }: FormsProps): ReactNode {
  const { t } = useDesk();
  return (
    <div className="bp-tabs" role="group" aria-label={t("desk.mend.forms")}>
      {mends.map((mend) => (
        <button
          key={mend.name}
          type="button"
          className="bp-tab"
          aria-pressed={mend.name === name}
          onClick={() => onChoose(mend.name)}
        >
          {mend.title}
        </button>
      ))}
    </div>
  );
}
