import { textOf } from "@blaupause/ui/fileText";
import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { FilePick } from "../FilePick.tsx";
import { FormRefused } from "../form/FormRefused.tsx";
import { StaffForm } from "../form/StaffForm.tsx";
import { LongField } from "../LongField.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { Columns } from "./Columns.tsx";
import { FaultyLines, linesIn } from "./FaultyLines.tsx";
import { OperatorNav } from "./OperatorNav.tsx";
import { sampleTable } from "./sampleTable.ts";
import { TableProgress } from "./TableProgress.tsx";
import { TableTaken } from "./TableTaken.tsx";
import { useTable } from "./useTable.ts";

/** Many organisations from a table, with what is wrong named line by line. What somebody else changed meanwhile ends it. */
export function TablePage(): ReactNode {
  const { t } = useDesk();
  const [csv, setCsv] = useState("");
  const { take, refused, taken, taking } = useTable();
  const submit = async (): Promise<void> => {
    // Those whose mail did not leave are sent it by the same table.
    if (await take(csv)) setCsv((now) => (now === csv ? "" : now));
  };
  return (
    <div className="bp-admin">
      <PageHeading>{t("import.title")}</PageHeading>
      <OperatorNav />
      {taken === null ? null : <TableTaken taken={taken} />}
      <p className="bp-lead">{t("import.hint")}</p>
      <Sample />
      <Columns />
      <StaffForm className="bp-person-form bp-table-form" refused={refused} submit={submit}>
        <FilePick
          label={t("import.file")}
          accept=".csv,text/csv"
          chosen={(file) => void file.arrayBuffer().then((bytes) => setCsv(textOf(bytes)))}
        />
        <LongField
          name="csv"
          label={t("import.csv")}
          hint={t("import.csv.hint")}
          wrong={t("import.csv.wrong")}
          value={csv}
          change={setCsv}
        />
        <FormRefused />
        <FaultyLines lines={linesIn(refused)} />
        {taking === null ? null : <TableProgress taking={taking} />}
        <button type="submit" className="kern-btn kern-btn--primary" disabled={taking !== null}>
          <span className="kern-label">{t("import.take")}</span>
        </button>
      </StaffForm>
    </div>
  );
}

/** With a mark in front, so that a spreadsheet reads its umlauts. */
function Sample(): ReactNode {
  const { t } = useDesk();
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${sampleTable}`)}`;
  return (
    <p>
      <a className="kern-link" href={href} download={t("import.sample.file")}>
        {t("import.sample")}
      </a>
    </p>
  );
}
