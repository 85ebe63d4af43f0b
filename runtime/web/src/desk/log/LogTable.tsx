import type { AnswerOf, routes } from "@blaupause/api";
import { isLogKey, logTranslator, type LogTranslate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";

type Log = AnswerOf<(typeof routes)["listLog"]>;

export function LogTable({ log }: { readonly log: Log }): ReactNode {
  const { language } = useDesk();
  const t = logTranslator(language);
  return (
    <section aria-labelledby="protokoll">
      <h2 id="protokoll">{t("admin.log")}</h2>
      <p className={log.isWhole ? undefined : "bp-refused"}>
        {t(log.isWhole ? "admin.log.whole" : "admin.log.broken")}
      </p>
      <div className="bp-table-scroll" role="group" aria-labelledby="protokoll" tabIndex={0}>
        <table className="kern-table">
          <thead>
            <tr>
              <th scope="col">{t("admin.log.at")}</th>
              <th scope="col">{t("admin.log.by")}</th>
              <th scope="col">{t("admin.log.what")}</th>
            </tr>
          </thead>
          <tbody>
            {log.entries.slice(0, 100).map(({ seq, at, by, what, point }) => (
              <tr key={seq}>
                <td>{dayTime(at)}</td>
                <td>{by === "command-line" ? t("admin.log.server") : by}</td>
                <td>{logWords(what, point, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function logWords(what: string, point: string | null, t: LogTranslate): string {
  const key = `log.${what}`;
  const named = `admin.log.${what}`;
  if (point !== null && isLogKey(named)) {
    const words = `admin.log.point.${point}`;
    return t(named, { point: isLogKey(words) ? t(words) : point });
  }
  return isLogKey(key) ? t(key) : what;
}
