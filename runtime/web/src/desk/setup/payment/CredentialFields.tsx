import type { ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { Choose, Field } from "../../Field.tsx";
import { FilePick } from "../../FilePick.tsx";
import type { Credential } from "./payment.ts";

type Kind = NonNullable<Credential>["type"];
const fresh: Readonly<Record<Kind, NonNullable<Credential>>> = {
  certificate: { type: "certificate", pfx: "", passphrase: "" },
  token: { type: "token", token: "" },
  none: { type: "none" },
};

interface CredentialFieldsProps {
  /** What is kept already; null where nothing is. */
  readonly kept: Kind | null;
  readonly credential: Credential;
  readonly change: (credential: Credential) => void;
}

/** What the provider knows the platform by: kept as it is, or given anew. It is never shown again. */
export function CredentialFields({ kept, credential, change }: CredentialFieldsProps): ReactNode {
  const { t } = useDesk();
  const kinds = (Object.keys(fresh) as Kind[]).map((kind) => ({
    value: kind as string,
    label: t(`payment.credential.${kind}`),
  }));
  const keep =
    kept === null
      ? []
      : [{ value: "", label: t("payment.credential.keep", { kind: t(`payment.credential.${kept}`) }) }];
  return (
    <>
      <Choose
        name="credential"
        label={t("payment.credential")}
        value={credential?.type ?? ""}
        options={[...keep, ...kinds]}
        change={(kind) => change(kind === "" ? null : fresh[kind as Kind])}
      />
      {credential?.type === "certificate" ? <Certificate credential={credential} change={change} /> : null}
      {credential?.type === "token" ? (
        <Field
          name="credential.token"
          label={t("payment.token")}
          hint={t("idp.secret.hint")}
          type="password"
          autoComplete="new-password"
          value={credential.token}
          change={(token) => change({ type: "token", token })}
        />
      ) : null}
    </>
  );
}

interface CertificateProps {
  readonly credential: Extract<Credential, { type: "certificate" }>;
  readonly change: (credential: Credential) => void;
}
function Certificate({ credential, change }: CertificateProps): ReactNode {
  const { t } = useDesk();
  const read = async (file: File): Promise<void> => {
    const bytes = [...new Uint8Array(await file.arrayBuffer())];
    change({ ...credential, pfx: btoa(bytes.map((byte) => String.fromCharCode(byte)).join("")) });
  };
  return (
    <>
      <FilePick
        name="credential.pfx"
        label={t("payment.certificate")}
        hint={t("payment.certificate.hint")}
        accept=".p12,.pfx"
        chosen={(file) => void read(file)}
      />
      <Field
        name="credential.passphrase"
        label={t("payment.passphrase")}
        type="password"
        autoComplete="new-password"
        value={credential.passphrase}
        change={(passphrase) => change({ ...credential, passphrase })}
      />
    </>
  );
}
