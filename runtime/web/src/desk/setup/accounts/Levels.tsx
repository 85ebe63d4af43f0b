import type { Trust } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { Field } from "../../Field.tsx";
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
        <OneLevel key={index} level={level} change={(next) => at(index, next)} />
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
  readonly level: Level;
  readonly change: (level: Level | null) => void;
}
function OneLevel({ level, change }: OneLevelProps): ReactNode {
  const { t } = useDesk();
  return (
    <fieldset className="kern-fieldset bp-group">
      <legend className="kern-label">{level.name.trim() || t("accounts.level")}</legend>
      <Field label={t("accounts.level")} value={level.name} change={(name) => change({ ...level, name })} />
      <label className="kern-form-input">
        <span className="kern-label">{t("accounts.level.trust")}</span>
        <span className="kern-form-input__select-wrapper">
          <select
            className="kern-form-input__select"
            value={level.trust}
            onChange={({ target }) => change({ ...level, trust: target.value as Trust })}
          >
            {TRUST.map((trust) => (
              <option key={trust} value={trust}>
                {t(`account.trust.${trust}`)}
              </option>
            ))}
          </select>
        </span>
      </label>
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
