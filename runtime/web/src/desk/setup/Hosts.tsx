import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import type { Connections, Take } from "./ConnectionsPage.tsx";
import { hostIn } from "./hostIn.ts";

interface HostsProps {
  readonly view: Connections;
  readonly take: Take;
}

/** Hosts that services may call. One that a key is kept for says so before it goes. */
export function Hosts({ view, take }: HostsProps): ReactNode {
  const { t, client } = useDesk();
  const save = async (hosts: string[], words: string): Promise<boolean> =>
    take(await client("saveHosts", { body: { hosts } }), words);
  return (
    <section aria-labelledby="rechner">
      <h2 id="rechner">{t("connections.hosts")}</h2>
      {view.hosts.length === 0 ? <p className="kern-body">{t("connections.hosts.none")}</p> : null}
      <ul className="bp-checks">
        {view.hosts.map((host) => (
          <li key={host} className="bp-check">
            <span className="bp-mono">{host}</span>
            <button
              type="button"
              className="kern-btn kern-btn--tertiary kern-btn--x-small"
              aria-label={t("connections.host.remove.label", { host })}
              onClick={() =>
                void save(
                  view.hosts.filter((one) => one !== host),
                  t("connections.host.removed", { host }),
                )
              }
            >
              <span className="kern-label">{t("connections.close")}</span>
            </button>
          </li>
        ))}
      </ul>
      <AddHost
        add={(host) => save([...new Set([...view.hosts, host])], t("connections.host.added", { host }))}
      />
    </section>
  );
}

function AddHost({ add }: { readonly add: (host: string) => Promise<boolean> }): ReactNode {
  const { t } = useDesk();
  const [typed, type] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const host = hostIn(typed);
    setWrong(host === null);
    if (host !== null && (await add(host))) type("");
  };
  return (
    <form className="bp-signin-form bp-person-form" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={t("connections.host")}
        hint={t("connections.host.hint")}
        value={typed}
        error={isWrong ? t("connections.host.wrong") : undefined}
        change={type}
      />
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{t("connections.host.add")}</span>
      </button>
    </form>
  );
}
