import type { PageTranslate } from "@blaupause/ui";
import type { ReactNode } from "react";

/** Nobody could say who is signed in: the server or its store does not answer at the moment. */
export const Away = ({ t }: { readonly t: PageTranslate }): ReactNode => (
  <main className="bp-plain" id="inhalt">
    <h1 className="kern-heading-large">{t("away.title")}</h1>
    <p className="kern-body" role="alert">
      {t("away.text")}
    </p>
  </main>
);
