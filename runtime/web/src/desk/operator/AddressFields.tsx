import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";

interface AddressFieldsProps {
  /** Chosen once, for good; null where it stands. */
  readonly id: string | null;
  readonly host: string | null;
  readonly put: (id: string) => void;
  readonly putHost: (host: string | null) => void;
}

/** Where its pages are found. */
export function AddressFields({ id, host, put, putHost }: AddressFieldsProps): ReactNode {
  const { t } = useDesk();
  return (
    <>
      {id === null ? null : (
        <Field
          name="id"
          label={t("operator.id")}
          hint={t("operator.id.hint")}
          wrong={t("fault.form.id")}
          value={id}
          change={put}
        />
      )}
      <Field
        name="host"
        label={t("operator.host")}
        hint={t("operator.host.hint")}
        wrong={t("fault.form.host")}
        value={host ?? ""}
        change={(next) => putHost(next === "" ? null : next.toLowerCase())}
      />
    </>
  );
}
