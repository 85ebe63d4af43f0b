import type { ReactNode } from "react";
import type { StatusPageProps } from "./StatusPage.tsx";

type AccessProps = Pick<StatusPageProps, "site" | "link" | "copy" | "csrf" | "renew" | "hasMail">;

/** How she comes back to her case, and what she does when somebody else could. */
export function Access({ site: { t }, link, copy, csrf, renew, hasMail }: AccessProps): ReactNode {
  return (
    <section>
      <h2 className="kern-heading-small">{t("status.key.title")}</h2>
      <p className="kern-body">{t("status.key.text")}</p>
      <p className="bp-link-box">
        <a className="kern-link" href={link}>
          {link}
        </a>
      </p>
      <p className="kern-body">{t(hasMail ? "status.key.code" : "status.key.alone")}</p>
      <form method="post" action={renew}>
        <input type="hidden" name="_csrf" value={csrf} />
        <button className="kern-btn kern-btn--tertiary" type="submit">
          <span className="kern-label">{t("status.key.renew")}</span>
        </button>
      </form>
      <p>
        <a className="kern-link" href={copy}>
          <span className="kern-icon kern-icon--download kern-icon--small" aria-hidden="true" />
          {t("status.copy")}
        </a>
      </p>
    </section>
  );
}
