import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";

interface ColourFieldProps {
  readonly value: string;
  readonly change: (colour: string) => void;
}

/** The colour of a shield, with a swatch to choose it by: nobody reads #2044aa. */
export function ColourField({ value, change }: ColourFieldProps): ReactNode {
  const { t } = useDesk();
  return (
    <Field
      name="shield.colour"
      label={t("operator.colour")}
      hint={t("operator.colour.hint")}
      wrong={t("fault.form.colour")}
      value={value}
      change={(colour) => change(colour.trim().toLowerCase())}
      beside={
        <input
          type="color"
          className="bp-swatch"
          aria-label={t("operator.colour.choose")}
          value={/^#[0-9a-f]{6}$/.test(value) ? value : "#ffffff"}
          onChange={({ target }) => change(target.value)}
        />
      }
    />
  );
}
