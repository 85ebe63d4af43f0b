import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useRef, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";
import { faultOfMail } from "./faultOfMail.ts";

export type Taken = AnswerOf<(typeof routes)["importOrganisations"]>;

/** What came of a table; it takes the focus, as the form below it is empty again. */
export function TableTaken({ taken }: { readonly taken: Taken }): ReactNode {
  const { t } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  const isWhole = taken.next === null;
  // What keeps the rest out is told below, and looked at first.
  useEffect(() => {
    if (isWhole) heading.current?.focus();
  }, [isWhole]);
  return (
    <section className="bp-tested" aria-labelledby="aufgenommen">
      <h2 id="aufgenommen" ref={heading} tabIndex={-1}>
        {t(taken.next === null ? "import.done" : "import.part")}
      </h2>
      <p>
        {taken.next === null
          ? t("import.taken", { count: taken.taken })
          : t("import.part.text", { taken: taken.next, of: taken.of })}
      </p>
      {taken.invited === 0 ? null : <p>{t("import.invited", { count: taken.invited })}</p>}
      {taken.uninvited.length === 0 ? null : <Uninvited uninvited={taken.uninvited} />}
      <Link href="/amt/betrieb/organisationen">{t("operator.back")}</Link>
    </section>
  );
}

/** A mail server that is away is away for all of them: some are enough. */
const SOME = 10;

function Uninvited({ uninvited }: Pick<Taken, "uninvited">): ReactNode {
  const { t } = useDesk();
  return (
    <>
      <p className="bp-refused">
        <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
        <span>{t("import.uninvited", { count: uninvited.length })}</span>
      </p>
      <ul className="bp-faults">
        {uninvited.slice(0, SOME).map(({ line, email, code }) => (
          <li key={line}>
            {t("import.line", { line })} {email}. {faultOfMail(t, code)}
          </li>
        ))}
      </ul>
      {uninvited.length > SOME ? (
        <p>{t("import.uninvited.more", { count: uninvited.length - SOME })}</p>
      ) : null}
    </>
  );
}
