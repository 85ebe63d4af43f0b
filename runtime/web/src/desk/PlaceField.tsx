import { folded } from "@blaupause/ui";
import { useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Choose, Field } from "./Field.tsx";

export interface Place {
  readonly id: string;
  readonly name: string;
}
interface PlaceFieldProps {
  readonly name?: string;
  readonly label: string;
  /** Of the field for a part of the name. */
  readonly find: string;
  readonly places: readonly Place[];
  readonly chosen: Place | null;
  /** What stands there for nobody, where it may stay so. */
  readonly none?: string;
  readonly choose: (id: string) => void;
}
/** More than one finds at a glance. */
const MANY = 15;

/** One of the organisations; where there are many, by a part of the name. Nobody is taken for the first. */
export function PlaceField({ name, label, find, places, chosen, none, choose }: PlaceFieldProps): ReactNode {
  const { t } = useDesk();
  const [typed, type] = useState("");
  const isMeant = (one: Place): boolean =>
    one.id === chosen?.id || folded(one.name).includes(folded(typed.trim()));
  const options = places.filter(isMeant).map((one) => ({ value: one.id, label: one.name }));
  const isMany = places.length > MANY;
  const open = isMany ? t("signin.place.found", { count: options.length }) : t("signin.place.choose");
  const nobody = none === undefined || typed !== "" ? open : none;
  const hasNobody = chosen === null || none !== undefined;
  return (
    <>
      {isMany ? <Field label={find} value={typed} change={type} finds /> : null}
      <Choose
        {...(name === undefined ? {} : { name })}
        label={label}
        value={chosen?.id ?? ""}
        options={hasNobody ? [{ value: "", label: nobody }, ...options] : options}
        change={choose}
      />
    </>
  );
}
