import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Connections, Take } from "./ConnectionsPage.tsx";
import { AddSecret } from "./AddSecret.tsx";

interface SecretsProps {
  readonly view: Connections;
  readonly take: Take;
}

/** Keys that other systems ask for: kept sealed, shown by name only. */
export function Secrets({ view, take }: SecretsProps): ReactNode {
  const { t, client } = useDesk();
  const remove = async (name: string): Promise<void> => {
    const answer = await client("removeSecret", { parameters: { secret: name } });
    take(answer, t("connections.secret.removed", { name }));
  };
  return (
    <section aria-labelledby="schluessel">
      <h2 id="schluessel">{t("connections.secrets")}</h2>
      <p className="kern-body">{t("connections.secrets.text")}</p>
      <ul className="bp-checks">
        {view.secrets.map(({ name, host }) => (
          <li key={name} className="bp-check">
            <span>
              <strong>{name}</strong> <span className="bp-sub">{t("connections.secret.for", { host })}</span>
              {view.hosts.includes(host) ? null : (
                <span className="bp-connection-closed">{t("connections.secret.closed")}</span>
              )}
            </span>
            <button
              type="button"
              className="kern-btn kern-btn--tertiary kern-btn--x-small"
              aria-label={t("connections.secret.remove.label", { name })}
              onClick={() => void remove(name)}
            >
              <span className="kern-label">{t("connections.delete")}</span>
            </button>
          </li>
        ))}
      </ul>
      {view.hosts.length === 0 ? (
        <p className="kern-body">{t("connections.secret.first")}</p>
      ) : (
        <AddSecret view={view} take={take} />
      )}
    </section>
  );
}
