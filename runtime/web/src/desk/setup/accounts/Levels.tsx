import type { Trust } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { Choose, Field } from "../../Field.tsx";
import type { Level } from "./account.ts";

const TRUST = ["low", "substantial", "high"] as const;

interface LevelsProps {
  readonly levels: readonly Level[];
  readonly change: (levels: Level[]) => void;
}

/** What the provider calls its levels, beside the names everybody knows. */
export function Levels({ levels, change }: LevelsProps): ReactNode {
  const { t } = useDesk();
  const at = (index: number, next: Level | null): void =>
    change(levels.flatMap((level, own) => (own === index ? (next ?? []) : level)));
  return (
    <>
      <h3>{t("accounts.levels")}</h3>
      <p>{t("accounts.levels.text")}</p>
      {levels.map((level, index) => (
        // What is typed into stays where it is; a level has no name of its own until then.
        // oxlint-disable-next-line react/no-array-index-key
        <OneLevel key={index} at={index} level={level} change={(next) => at(index, next)} />
      ))}
      <button
        type="button"
        className="kern-btn kern-btn--secondary"
        onClick={() => change([...levels, { name: "", trust: "substantial" }])}
      >
        <span className="kern-label">{t("accounts.level.add")}</span>
      </button>
    </>
  );
}

interface OneLevelProps {
  readonly at: number;
  readonly level: Level;
  readonly change: (level: Level | null) => void;
}
function OneLevel({ at, level, change }: OneLevelProps): ReactNode {
  const { t } = useDesk();
  return (
    <fieldset className="kern-fieldset bp-group">
      <legend className="kern-label">{level.name.trim() || t("accounts.level")}</legend>
      <Field
        name={`levels.${at}.name`}
        label={t("accounts.level")}
        value={level.name}
        change={(name) => change({ ...level, name })}
      />
      <Choose
        label={t("accounts.level.trust")}
        value={level.trust}
        options={TRUST.map((trust) => ({ value: trust, label: t(`account.trust.${trust}`) }))}
        change={(trust) => change({ ...level, trust: trust as Trust })}
      />
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--x-small"
        onClick={() => change(null)}
      >
        <span className="kern-label">{t("accounts.level.remove")}</span>
      </button>
    </fieldset>
  );
}
