import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Choose, Field } from "../Field.tsx";
import { landOf, levels, type Profile } from "./organisation.ts";

interface KeyFieldsProps {
  readonly profile: Profile;
  readonly above: readonly { readonly id: string; readonly name: string }[];
  readonly put: (next: Partial<Profile>) => void;
}

/** Who it is: its name and place among the others, and by which keys the country knows it. */
export function KeyFields({ profile, above, put }: KeyFieldsProps): ReactNode {
  const { t } = useDesk();
  const { name, level, ars, ags = "", land, parent = "", zone, court = "" } = profile;
  const others = above.filter(({ id }) => id !== profile.id);
  return (
    <>
      <Field name="name" label={t("operator.name")} value={name} change={(next) => put({ name: next })} />
      <Choose
        name="level"
        label={t("operator.level")}
        value={level}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        change={(next) => put({ level: levels.find((one) => one === next) ?? "gemeinde" })}
      />
      <Field
        name="ars"
        label={t("operator.ars")}
        hint={t("operator.ars.hint")}
        wrong={t("fault.form.ars")}
        value={ars}
        change={(next) => put({ ars: next, land: landOf(next) ?? land })}
      />
      <Field
        name="ags"
        label={t("operator.ags")}
        hint={t("operator.ags.hint")}
        wrong={t("fault.form.ags")}
        value={ags}
        change={(next) => put({ ags: next })}
      />
      <Choose
        name="parent"
        label={t("operator.parent")}
        value={parent}
        options={[{ value: "", label: "–" }, ...others.map(({ id, name: label }) => ({ value: id, label }))]}
        change={(next) => put({ parent: next })}
      />
      <Field name="court" label={t("operator.court")} value={court} change={(next) => put({ court: next })} />
      <Field
        name="prefix"
        label={t("operator.prefix")}
        hint={t("operator.prefix.hint")}
        wrong={t("fault.form.prefix")}
        value={profile.prefix}
        change={(next) => put({ prefix: next.toUpperCase() })}
      />
      <Field
        name="zone"
        label={t("operator.zone")}
        wrong={t("fault.form.zone")}
        value={zone}
        change={(next) => put({ zone: next })}
      />
    </>
  );
}
