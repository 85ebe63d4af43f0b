import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useRef, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";

export type Taken = AnswerOf<(typeof routes)["importOrganisations"]>;

/** What came of a table; it takes the focus, as the form below it is empty again. */
export function TableTaken({ taken }: { readonly taken: Taken }): ReactNode {
  const { t } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="bp-tested" aria-labelledby="aufgenommen">
      <h2 id="aufgenommen" ref={heading} tabIndex={-1}>
        {t("import.done")}
      </h2>
      <p>{t("import.taken", { count: taken.taken })}</p>
      <Link href="/amt/betrieb/organisationen">{t("operator.back")}</Link>
    </section>
  );
}
