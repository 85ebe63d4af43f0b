import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { wrongField, type Refusal } from "../form/faults.ts";
import { FormRefused } from "../form/FormRefused.tsx";
import { StaffForm } from "../form/StaffForm.tsx";
import type { Answer, Connections, Take } from "./ConnectionsPage.tsx";
import { hostIn } from "./hostIn.ts";

interface HostsProps {
  readonly view: Connections;
  readonly take: Take;
}

/** Hosts that services may call. One that a key is kept for says so before it goes. */
export function Hosts({ view, take }: HostsProps): ReactNode {
  const { t, client } = useDesk();
  const save = async (hosts: string[], words: string): Promise<void> => {
    take(await client("saveHosts", { body: { hosts } }), words);
  };
  const add = async (host: string): Promise<Answer> => {
    const hosts = [...new Set([...view.hosts, host])];
    const answer = await client("saveHosts", { body: { hosts } });
    if (answer.ok) take(answer, t("connections.host.added", { host }));
    return answer;
  };
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
      <AddHost add={add} />
    </section>
  );
}

function AddHost({ add }: { readonly add: (host: string) => Promise<Answer> }): ReactNode {
  const { t } = useDesk();
  const [typed, type] = useState("");
  const [refused, refuse] = useState<Refusal | null>(null);
  const submit = async (): Promise<void> => {
    const host = hostIn(typed);
    if (host === null) return refuse(wrongField("host"));
    const answer = await add(host);
    refuse(answer.ok ? null : answer);
    if (answer.ok) type("");
  };
  return (
    <StaffForm className="bp-person-form" refused={refused} submit={submit}>
      <Field
        name="host"
        label={t("connections.host")}
        hint={t("connections.host.hint")}
        wrong={t("connections.host.wrong")}
        value={typed}
        change={type}
      />
      <FormRefused />
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{t("connections.host.add")}</span>
      </button>
    </StaffForm>
  );
}
