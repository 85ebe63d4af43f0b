import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { PlainShell, type PlainShellProps } from "./PlainShell.tsx";

export interface DemoPageProps extends PlainShellProps {
  readonly csrf: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly task: string;
    readonly office: string;
  }[];
  /** Towns that offer the service, each with its address as a picture for a phone. */
  readonly live: readonly { readonly name: string; readonly href: string; readonly qr: string }[];
  readonly others: readonly { readonly name: string; readonly href: string }[];
}

/** No municipality speaks here. */
export const DemoShell = (
  shell: PlainShellProps & { readonly title: string; readonly children: ReactNode },
): ReactNode => <PlainShell {...shell} top={<p className="bp-demo">{shell.t("demo.banner")}</p>} />;

/** A0: where to begin in the demo. One click, no password. */
export function DemoPage({ live, others, people, csrf, ...shell }: DemoPageProps): ReactNode {
  const { t } = shell;
  return (
    <DemoShell {...shell} title={t("demo.title")}>
      <h1 className="kern-heading-large">{t("demo.title")}</h1>
      <p className="kern-body kern-body--large">{t("demo.text")}</p>
      <h2 className="kern-heading-medium">{t("demo.office")}</h2>
      <form method="post" action="/demo/als">
        <input type="hidden" name="_csrf" value={csrf} />
        <ul className="bp-cards">
          {people.map(({ id, name, task, office }) => (
            <li className="bp-card" key={id}>
              <button type="submit" name="person" value={id} className="bp-card-button">
                {name}
              </button>
              <p className="kern-body">{`${task} · ${office}`}</p>
            </li>
          ))}
        </ul>
      </form>
      <h2 className="kern-heading-medium">{t("demo.citizen")}</h2>
      <ul className="bp-cards">
        {live.map(({ name, href, qr }) => (
          <li className="bp-card bp-card--phone" key={href}>
            <div>
              <a className="kern-link" href={href}>
                {name}
              </a>
              <p className="kern-body">{t("demo.citizen.text")}</p>
            </div>
            <img src={qr} alt={t("demo.citizen.qr", { name })} width="112" height="112" />
          </li>
        ))}
      </ul>
      <Technology t={t} />
      <Others t={t} others={others} />
    </DemoShell>
  );
}

/** For whoever runs it: the mails that go nowhere, the interface, whether it is there. */
const Technology = ({ t }: { readonly t: Translate }): ReactNode => (
  <section>
    <h2 className="kern-heading-medium">{t("demo.technology")}</h2>
    <ul className="kern-list">
      <li>
        <a className="kern-link" href="/demo/postfach">
          {t("demo.mailbox")}
        </a>
        {` – ${t("demo.mailbox.text")}`}
      </li>
      <li>
        <a className="kern-link" href="/api/openapi.json">
          {t("demo.api")}
        </a>
      </li>
      <li>
        <a className="kern-link" href="/health">
          {t("demo.health")}
        </a>
      </li>
    </ul>
  </section>
);

const Others = ({ t, others }: Pick<DemoPageProps, "t" | "others">): ReactNode => (
  <section>
    <h2 className="kern-heading-medium">{t("demo.other")}</h2>
    <ul className="kern-list">
      {others.map(({ name, href }) => (
        <li key={href}>
          <a className="kern-link" href={href}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </section>
);
