import type { ReactNode } from "react";
import { PlainShell, type PlainShellProps } from "./PlainShell.tsx";

export interface AwayPageProps extends PlainShellProps {
  /** Where the form is sent to once more; null: nothing was sent. */
  readonly action: string | null;
  /** What was sent, to be sent again. */
  readonly entries: readonly (readonly [string, string])[];
  /** Were there files, which no page can keep? */
  readonly files: boolean;
}

/**
 * Nothing can be read or stored at the moment, not even whose page it is. So it says what to do, and keeps what was
 * typed: sending it again sends the same.
 */
export function AwayPage({ action, entries, files, ...shell }: AwayPageProps): ReactNode {
  const { t } = shell;
  const title = t(action === null ? "away.title" : "away.unsaved");
  return (
    <PlainShell {...shell} title={title}>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body">{t(action === null ? "away.text" : "away.kept")}</p>
      {files ? <p className="kern-body">{t("away.files")}</p> : null}
      {action === null ? null : <Again action={action} entries={entries} label={t("away.again")} />}
    </PlainShell>
  );
}

const Again = ({
  action,
  entries,
  label,
}: {
  readonly action: string;
  readonly entries: AwayPageProps["entries"];
  readonly label: string;
}): ReactNode => (
  <form method="post" action={action} className="bp-form">
    {entries.map(([name, value], index) => (
      <input key={index} type="hidden" name={name} value={value} />
    ))}
    <div className="bp-actions">
      <button className="kern-btn kern-btn--primary" type="submit">
        <span className="kern-label">{label}</span>
      </button>
    </div>
  </form>
);
