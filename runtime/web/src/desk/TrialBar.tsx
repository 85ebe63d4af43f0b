import type { ReactNode } from "react";
import { useDesk, type Session } from "./desk.ts";

/** Says that nothing here is real, as which of two people one acts, and leads back to the draft. */
export function TrialBar({ trial }: { readonly trial: NonNullable<Session["trial"]> }): ReactNode {
  const { t, client, setSession, go } = useDesk();
  const { service, title, as } = trial;
  const goOnAs = async (next: "1" | "2"): Promise<void> => {
    const answer = await client("changeTrial", { body: { as: next } });
    if (!answer.ok) return;
    setSession(answer.value);
    go("/amt/vorgaenge");
  };
  const leave = async (): Promise<void> => {
    const answer = await client("leaveTrial");
    if (answer.ok) location.assign(`/amt/leistungen/${service}/probefaelle`);
  };
  return (
    <div className="bp-trial-bar">
      <p>{t("trial.desk", { title })}</p>
      <label className="bp-trial-as">
        {t("trial.as")}
        <select value={as} onChange={({ target }) => void goOnAs(target.value === "2" ? "2" : "1")}>
          <option value="1">{t("trial.as.1")}</option>
          <option value="2">{t("trial.as.2")}</option>
        </select>
      </label>
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--x-small"
        onClick={() => void leave()}
      >
        <span className="kern-label">{t("trial.leave")}</span>
      </button>
    </div>
  );
}
