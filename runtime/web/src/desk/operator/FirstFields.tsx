import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import type { First } from "./organisation.ts";

interface FirstFieldsProps {
  readonly first: First;
  readonly change: (first: First) => void;
}

/** Who administers an organisation that is new here, and takes everybody else on. */
export function FirstFields({ first, change }: FirstFieldsProps): ReactNode {
  const { t } = useDesk();
  return (
    <>
      <Field
        name="first.name"
        label={t("first.name")}
        value={first.name}
        change={(name) => change({ ...first, name })}
      />
      <Field
        name="first.email"
        label={t("first.email")}
        wrong={t("fault.form.email")}
        type="email"
        value={first.email}
        change={(email) => change({ ...first, email })}
      />
    </>
  );
}
