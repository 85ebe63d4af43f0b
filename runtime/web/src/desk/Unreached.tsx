import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";

interface UnreachedProps {
  readonly t: Translate;
  /** Was there no answer to who is signed in? */
  readonly isAway: boolean;
}

/** Before it is known who is signed in: it is loading, or cannot be loaded at the moment. */
export const Unreached = ({ t, isAway }: UnreachedProps): ReactNode => (
  <main className="bp-desk-main" id="inhalt">
    {isAway ? (
      <>
        <h1 className="kern-heading-large">{t("away.title")}</h1>
        <p className="kern-body" role="alert">
          {t("away.text")}
        </p>
      </>
    ) : (
      <p>{t("desk.loading")}</p>
    )}
  </main>
);
