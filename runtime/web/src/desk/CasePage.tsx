import { useEffect, useState, type ReactNode } from "react";
import { useDesk, type CaseView } from "./desk.ts";
import { OpenCase } from "./OpenCase.tsx";
import { Refused } from "./Refused.tsx";

/** D2 to D5: data, decision and finished letter on one page. */
export function CasePage({ number }: { readonly number: string }): ReactNode {
  const { t, client } = useDesk();
  const [view, setView] = useState<CaseView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    void client("readCase", { parameters: { number } }).then((answer) =>
      answer.ok ? setView(answer.value) : setFailed(answer.code),
    );
  }, [client, number]);
  if (failed !== null) return <Refused code={failed} />;
  if (view === null) return <p>{t("desk.loading")}</p>;
  return <OpenCase view={view} onChange={setView} />;
}
