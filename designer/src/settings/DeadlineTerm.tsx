import type { Change, Element, Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { FeelText } from "../panel/condition/FeelText.tsx";
import { NumberInput } from "../panel/condition/NumberInput.tsx";
import { withSetting, type SettingEdit } from "../panel/condition/setting.ts";
import { SettingTick } from "../panel/condition/SettingTick.tsx";
import { useSight } from "../panel/condition/useSight.ts";
import { Select } from "../panel/Select.tsx";
import { readStored, storedLength, twoWeeks, type Length } from "../panel/value/length.ts";
import { LengthRow } from "../panel/value/LengthRow.tsx";
import { saidDays } from "../process/step/saidDays.ts";
import { SaidTime } from "../process/step/SaidTime.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { feelIn } from "../panel/feelIn.ts";

/** How long a deadline is: a time of the calendar, or so many working days. */
export function DeadlineTerm({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const put = usePut(element);
  const { length, workingDays } = element.json;
  const isCounted = workingDays !== undefined;
  const begin = (next: string): void =>
    put(next === "working" ? { workingDays: 10 } : { length: storedLength(twoWeeks) });
  return (
    <>
      <Select
        label={say("deadline.way")}
        value={isCounted ? "working" : "calendar"}
        options={[
          { value: "calendar", label: say("deadline.calendar") },
          { value: "working", label: say("deadline.working") },
        ]}
        mayBeEmpty={false}
        change={begin}
      />
      {isCounted ? (
        <WorkingDays element={element} value={workingDays} put={put} />
      ) : (
        <CalendarTime element={element} value={length} put={put} />
      )}
    </>
  );
}

type Put = (term: { readonly length?: Json; readonly workingDays?: Json }, also?: SettingEdit) => void;

/** One of the two is there, never both. */
function usePut(element: Element): Put {
  const { say } = useDesigner();
  const { edit, session } = useCopy();
  const content = useContent();
  return (term, also) => {
    const { address } = element;
    const label = say("deadline.changed", { name: nameOf(element) });
    const set = (property: "length" | "workingDays"): Change => {
      const value = term[property];
      const change = { type: "set", address, property } as const;
      return value === undefined ? change : { ...change, value };
    };
    const [kept, gone] =
      term.length === undefined ? (["workingDays", "length"] as const) : (["length", "workingDays"] as const);
    if (also === undefined)
      return void edit(
        label,
        [set(kept), ...(element.json[gone] === undefined ? [] : [set(gone)])],
        `${address} term`,
      );
    const whole = withSetting(content, set(kept), also);
    if (whole !== null) session.replace(label, whole);
  };
}

interface TermProps {
  readonly element: Element;
  readonly value: Json | undefined;
  readonly put: Put;
}
function CalendarTime({ element, value, put }: TermProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const sight = useSight(element.address);
  const length: Length | null = value === undefined ? twoWeeks : readStored(value, sight);
  const label = say("property.length");
  const said = saidDays(service, value);
  if (said !== null) return <SaidTime said={said} />;
  if (length === null)
    return (
      <FeelText
        label={label}
        value={feelIn(value) ?? String(value)}
        sight={sight}
        change={(feel) => put({ length: { feel } })}
      />
    );
  return (
    <LengthRow
      label={label}
      name={nameOf(element)}
      length={length}
      change={(next, also) => put({ length: storedLength(next) }, also)}
    />
  );
}

function WorkingDays({ element, value, put }: TermProps): ReactNode {
  const { say } = useDesigner();
  const path = feelIn(value);
  const number = typeof value === "number" ? String(value) : "10";
  return (
    <>
      {path === null ? (
        <NumberInput
          label={say("property.workingDays")}
          value={number}
          unit={say("deadline.days")}
          isWhole
          change={(next) => (/^[1-9]\d{0,3}$/.test(next) ? put({ workingDays: Number(next) }) : undefined)}
        />
      ) : null}
      <SettingTick
        path={path}
        label={say("value.length.setting", { name: nameOf(element), unit: say("deadline.days") })}
        type="integer"
        value={Number(number)}
        toPath={(next, edit) => put({ workingDays: { feel: next } }, edit)}
        toValue={(next, edit) => put({ workingDays: Number(next) }, edit)}
      />
    </>
  );
}
