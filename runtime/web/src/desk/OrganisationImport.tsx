import { textOf } from "@blaupause/ui/fileText";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "./desk.ts";
import { FilePick } from "./FilePick.tsx";
import { LongField } from "./LongField.tsx";
import { Refused } from "./Refused.tsx";
import { codeOf } from "./setup/Faults.tsx";

interface Line {
  readonly line: number;
  readonly faults: readonly { readonly field: string; readonly code: string }[];
}

/** Many organisations from a table, with what is wrong named line by line. What somebody else changed meanwhile ends it. */
export function OrganisationImport({ changed }: { readonly changed: () => void }): ReactNode {
  const { t, client } = useDesk();
  const [csv, setCsv] = useState("");
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [refused, refuse] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const take = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const answer = await client("importOrganisations", { body: { csv } });
    setDone(answer.ok);
    setLines(answer.ok ? [] : ((answer.details["lines"] as readonly Line[] | undefined) ?? []));
    refuse(answer.ok ? null : answer.code);
    if (answer.ok || answer.code === "table-stopped") changed();
  };
  return (
    <section aria-labelledby="tabelle">
      <h2 id="tabelle">{t("import.title")}</h2>
      <form className="bp-signin-form bp-person-form" onSubmit={(event) => void take(event)}>
        <Refused code={refused} />
        {isDone ? <p role="status">{t("import.done")}</p> : null}
        {lines.length === 0 ? null : (
          <ul className="kern-list">
            {lines.map(({ line, faults }) => (
              <li key={line}>
                {t("import.line", { line })} {faults.length === 0 ? t("import.changed") : null}
                {faults.map(({ field, code }) => t(`fault.${codeOf(code)}`, { field })).join(" ")}
              </li>
            ))}
          </ul>
        )}
        <LongField label={t("import.csv")} hint={t("import.hint")} value={csv} change={setCsv} />
        <FilePick
          label={t("import.file")}
          accept=".csv,text/csv"
          chosen={(file) => void file.arrayBuffer().then((bytes) => setCsv(textOf(bytes)))}
        />
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{t("import.take")}</span>
        </button>
      </form>
    </section>
  );
}
