import type { ReactNode } from "react";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";
import { roleName } from "../people.ts";
import type { SignInView } from "./signIn.ts";

interface TestSignInProps {
  readonly view: SignInView;
}

/** The whole way of a sign-in, to see what comes of it. It leads to the provider, so it is a link. */
export function TestSignIn({ view }: TestSignInProps): ReactNode {
  const { t } = useDesk();
  return (
    <section aria-labelledby="probe">
      <h2 id="probe">{t("idp.test")}</h2>
      <p>{t("idp.test.text")}</p>
      <a className="kern-btn kern-btn--secondary" href="/amt/verwaltung/anmeldung/probe">
        <span className="kern-label">{t("idp.test")}</span>
      </a>
      {view.tested === null ? null : <Tested view={view} tested={view.tested} />}
    </section>
  );
}

function Tested({
  view,
  tested,
}: TestSignInProps & { readonly tested: NonNullable<SignInView["tested"]> }): ReactNode {
  const { t } = useDesk();
  const { at, fault, error, claims } = tested;
  return (
    <div className="bp-tested" role="status">
      <h3>{t("idp.test.at", { date: dayTime(at) })}</h3>
      {fault === null ? (
        <>
          <p>{t("idp.test.claims", { names: claims.join(", ") })}</p>
          <Outcome view={view} tested={tested} />
        </>
      ) : (
        <p className="bp-refused">
          {fault === "not-vouched-for"
            ? t("idp.fault.not-vouched-for", { code: error ?? fault })
            : t("idp.fault.other", { code: fault })}
        </p>
      )}
    </div>
  );
}

function Outcome({ view, tested: { groups, roles } }: Required<Parameters<typeof Tested>[0]>): ReactNode {
  const { t } = useDesk();
  const named = roles.map((id) =>
    roleName(
      view.known.find((role) => role.id === id),
      id,
      t,
    ),
  );
  if (groups.length === 0)
    return (
      <p className="bp-refused">{t("idp.test.groups.none", { claim: view.settings?.rolesClaim ?? "" })}</p>
    );
  return (
    <>
      <p>{t("idp.test.groups", { groups: groups.join(", ") })}</p>
      {roles.length === 0 ? (
        <p className="bp-refused">{t("idp.test.roles.none")}</p>
      ) : (
        <p>{t("idp.test.roles", { roles: named.join(", ") })}</p>
      )}
    </>
  );
}
