import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import type { NumberKind, Numbers } from "./NumberFields.tsx";

interface RangeFieldsProps {
  readonly kind: NumberKind;
  readonly numbers: Numbers;
  readonly change: (numbers: Numbers) => void;
}
/** Digits of the highest number there may be. */
const LONGEST = 9;

/** Where the running numbers of cases or of payments begin and end. */
export function RangeFields({ kind, numbers, change }: RangeFieldsProps): ReactNode {
  const { t } = useDesk();
  return (
    <div className="bp-range">
      {(["From", "To"] as const).map((end) => {
        const part = `${kind}${end}` as const;
        const { [part]: value, ...other } = numbers;
        const put = (text: string): void => {
          const digits = text.replaceAll(/\D/g, "").slice(0, LONGEST);
          change(digits === "" ? other : { ...other, [part]: Number(digits) });
        };
        return (
          <Field
            key={part}
            name={`numbers.${part}`}
            label={t(`own.number.${part}`)}
            hint={t(`own.number.${part}.hint`)}
            wrong={t("own.number.range.wrong")}
            inputMode="numeric"
            value={value === undefined ? "" : String(value)}
            change={put}
          />
        );
      })}
    </div>
  );
}
