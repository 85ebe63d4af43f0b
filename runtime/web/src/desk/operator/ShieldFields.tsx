import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { ColourField } from "../setup/ColourField.tsx";
import type { Profile } from "./organisation.ts";

interface ShieldFieldsProps {
  readonly shield: Profile["shield"];
  readonly change: (shield: Profile["shield"]) => void;
}

/** The shield on its pages: letters on a colour, nobody's coat of arms. */
export function ShieldFields({ shield, change }: ShieldFieldsProps): ReactNode {
  const { t } = useDesk();
  return (
    <>
      <Field
        name="shield.initials"
        label={t("operator.initials")}
        wrong={t("fault.form.initials")}
        value={shield.initials}
        change={(initials) => change({ ...shield, initials })}
      />
      <ColourField value={shield.colour} change={(colour) => change({ ...shield, colour })} />
    </>
  );
}
