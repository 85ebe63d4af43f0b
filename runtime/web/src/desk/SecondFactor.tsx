import type { AnswerOf, routes } from "@blaupause/api";
import { Fragment, useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Field } from "./Field.tsx";
import type { Refusal } from "./form/faults.ts";
import { FormRefused } from "./form/FormRefused.tsx";
import { StaffForm } from "./form/StaffForm.tsx";

type Begun = AnswerOf<(typeof routes)["beginTotp"]>;

/** A code from an app beside the password: turned on by a first code, turned off by the password. */
export function SecondFactor({
  isOn,
  changed,
}: {
  readonly isOn: boolean;
  readonly changed: () => void;
}): ReactNode {
  const { t, client } = useDesk();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [typed, setTyped] = useState("");
  const [refused, refuse] = useState<Refusal | null>(null);
  const begin = async (): Promise<void> => {
    const answer = await client("beginTotp", { body: {} });
    if (answer.ok) setBegun(answer.value);
    else refuse(answer);
  };
  const finish = async (): Promise<void> => {
    const answer = isOn
      ? await client("removeTotp", { body: { password: typed } })
      : await client("confirmTotp", { body: { code: typed } });
    if (!answer.ok) return refuse(answer);
    setBegun(null);
    setTyped("");
    refuse(null);
    changed();
  };
  return (
    <StaffForm refused={refused} submit={finish}>
      <h2>{t("totp.title")}</h2>
      <p>{t(isOn ? "totp.on" : "totp.off")}</p>
      {begun === null ? null : (
        <>
          <img src={begun.picture} alt={t("totp.picture")} width="180" height="180" />
          <p>
            {t("totp.secret")} <TypedSecret secret={begun.secret} />
          </p>
        </>
      )}
      {isOn ? (
        <Field
          name="password"
          label={t("signin.password")}
          type="password"
          autoComplete="current-password"
          value={typed}
          change={setTyped}
        />
      ) : begun === null ? null : (
        <Field
          name="code"
          label={t("signin.code")}
          autoComplete="one-time-code"
          value={typed}
          change={setTyped}
        />
      )}
      <FormRefused />
      {isOn || begun !== null ? (
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{t(isOn ? "totp.remove" : "totp.confirm")}</span>
        </button>
      ) : (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void begin()}>
          <span className="kern-label">{t("totp.begin")}</span>
        </button>
      )}
    </StaffForm>
  );
}

/** In fours for whoever types it; whoever copies it gets it in one piece. */
function TypedSecret({ secret }: { readonly secret: string }): ReactNode {
  const fours = secret.match(/.{1,4}/g) ?? [];
  return (
    <code className="bp-typed">
      {fours.map((four, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same four may stand there twice
        <Fragment key={at}>
          <span>{four}</span>
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
