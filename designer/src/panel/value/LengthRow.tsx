import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { NumberInput } from "../condition/NumberInput.tsx";
import { Pick } from "../condition/Pick.tsx";
import type { SettingEdit } from "../condition/setting.ts";
import { SettingTick } from "../condition/SettingTick.tsx";
import { units, type Length } from "./length.ts";

interface LengthRowProps {
  readonly label: string;
  /** What a setting made from it is called after; null where no municipality has a say. */
  readonly name: string | null;
  readonly length: Length;
  readonly change: (length: Length, also?: SettingEdit) => void;
}

/** So many days, months or years; how many may be up to each municipality. */
export function LengthRow({ label, name, length, change }: LengthRowProps): ReactNode {
  const { say } = useDesigner();
  const { count, unit } = length;
  const number = count.type === "number" ? count.number : "14";
  const word = say(`value.unit.${unit}`);
  return (
    <>
      <div className="bp-length">
        {count.type === "number" ? (
          <NumberInput
            label={say("value.length", { label })}
            value={number}
            isWhole
            change={(next) =>
              /^\d{1,4}$/.test(next) ? change({ unit, count: { type: "number", number: next } }) : undefined
            }
          />
        ) : null}
        <Pick
          label={say("value.unit", { label })}
          value={unit}
          options={units.map((one) => ({ value: one, label: say(`value.unit.${one}`) }))}
          change={(next) => change({ count, unit: next })}
        />
      </div>
      {name === null ? null : (
        <SettingTick
          path={count.type === "path" ? count.path : null}
          label={say("value.length.setting", { name, unit: word })}
          type="integer"
          value={Number(number)}
          toPath={(path, edit) => change({ unit, count: { type: "path", path } }, edit)}
          toValue={(next, edit) =>
            change({ unit, count: { type: "number", number: String(Number(next)) } }, edit)
          }
        />
      )}
    </>
  );
}
