import type { Params } from "@blaupause/ui";
import { useContext, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { refusalSentence, untilIn } from "../refusal.ts";
import { FormFaultsContext, faultSentence, faultsIn, type Fault } from "./faults.ts";
import { goToField, labelIn, placeIn } from "./showFault.ts";

/** A fault, and the words above its field; null where this form has no such field. */
interface Placed extends Fault {
  readonly label: string | null;
}

/** Why the form around it was refused: a way to each field at fault, and what no field of it can say. */
export function FormRefused(): ReactNode {
  const { refused, faults } = useContext(FormFaultsContext);
  const place = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  // Which fields there are shows once they are there.
  useLayoutEffect(() => {
    const form = place.current?.closest("form") ?? null;
    setPlaced(form === null ? [] : asTheyStand(form, faults));
  }, [faults]);
  // Everything that was at fault has been changed since.
  const isMended = refused !== null && faults.length === 0 && faultsIn(refused).length > 0;
  return (
    <div ref={place} className="bp-form-refused" role="alert" tabIndex={-1}>
      {refused === null || isMended ? null : <Told placed={placed} {...refused} />}
    </div>
  );
}

const asTheyStand = (form: HTMLFormElement, faults: readonly Fault[]): readonly Placed[] =>
  faults
    .toSorted((one, other) => placeIn(form, one.field) - placeIn(form, other.field))
    .map((fault) => ({ ...fault, label: labelIn(form, fault.field) }));

interface ToldProps {
  readonly placed: readonly Placed[];
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}
function Told({ placed, code, details }: ToldProps): ReactNode {
  const { t } = useDesk();
  const params: Params = untilIn(details);
  const atField = placed.some(({ label }) => label !== null);
  return (
    <>
      <p className="bp-refused">
        <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
        <span>{atField ? t("desk.refused.not-valid") : refusalSentence(t, code, params)}</span>
      </p>
      {placed.length === 0 || (!atField && details["faults"] === undefined) ? null : (
        <ul className="bp-faults">
          {placed.map((one) => (
            <li key={`${one.field} ${one.code}`}>
              <Way {...one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Way({ field, code, label }: Placed): ReactNode {
  const { t } = useDesk();
  if (label === null) return faultSentence(t, { field, code }, { label: field, value: field });
  return (
    <button
      type="button"
      className="bp-fault-way"
      onClick={({ currentTarget: { form } }) => form && goToField(form, field)}
    >
      {label}
    </button>
  );
}
