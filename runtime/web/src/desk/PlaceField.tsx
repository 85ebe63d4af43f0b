import { folded } from "@blaupause/ui";
import { useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Choose, Field } from "./Field.tsx";

export interface PlaceToEnter {
  readonly id: string;
  readonly name: string;
  readonly oidc: boolean;
}
interface PlaceFieldProps {
  readonly places: readonly PlaceToEnter[];
  readonly chosen: PlaceToEnter | null;
  readonly choose: (id: string) => void;
}
/** More than one finds at a glance. */
const MANY = 15;

/** For whom somebody works; where there are many, by a part of the name. Nobody is taken for a colleague of the first. */
export function PlaceField({ places, chosen, choose }: PlaceFieldProps): ReactNode {
  const { t } = useDesk();
  const [typed, type] = useState("");
  const isMeant = ({ id, name }: PlaceToEnter): boolean =>
    id === chosen?.id || folded(name).includes(folded(typed.trim()));
  const options = places.filter(isMeant).map(({ id, name }) => ({ value: id, label: name }));
  const isMany = places.length > MANY;
  const label = isMany ? t("signin.place.found", { count: options.length }) : t("signin.place.choose");
  return (
    <>
      {isMany ? <Field label={t("signin.place.find")} value={typed} change={type} /> : null}
      <Choose
        label={t("signin.place")}
        value={chosen?.id ?? ""}
        options={chosen === null ? [{ value: "", label }, ...options] : options}
        change={choose}
      />
    </>
  );
}
