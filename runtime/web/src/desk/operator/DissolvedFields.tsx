import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { PlaceField } from "../PlaceField.tsx";
import { useAsked } from "../useAsked.ts";
import type { Profile } from "./organisation.ts";

type Dissolved = NonNullable<Profile["dissolved"]>;

interface DissolvedFieldsProps {
  readonly id: string;
  readonly dissolved: Dissolved | undefined;
  readonly change: (dissolved: Dissolved) => void;
}

/** From when on an organisation is no more, and who follows it. */
export function DissolvedFields({ id, dissolved = { on: "" }, change }: DissolvedFieldsProps): ReactNode {
  const { t, client } = useDesk();
  const [all] = useAsked(async () => {
    const answer = await client("listPlaces");
    return answer.ok ? answer.value.places : null;
  });
  const { on, successor = "" } = dissolved;
  const known = all?.find((one) => one.id === successor);
  // One that is no more, or not read yet, is to be seen all the same.
  const unknown = successor === "" || known !== undefined ? [] : [{ id: successor, name: successor }];
  return (
    <>
      <Field
        name="dissolved.on"
        type="date"
        label={t("dissolved.on")}
        hint={t("dissolved.on.hint")}
        wrong={t("dissolved.on.wrong")}
        value={on}
        change={(next) => change({ ...dissolved, on: next })}
      />
      <PlaceField
        name="dissolved.successor"
        label={t("dissolved.successor")}
        find={t("dissolved.successor.find")}
        none={t("dissolved.successor.none")}
        places={[...unknown, ...(all ?? []).filter((one) => one.id !== id)]}
        chosen={known ?? unknown[0] ?? null}
        choose={(next) => change({ on, ...(next === "" ? {} : { successor: next }) })}
      />
    </>
  );
}
