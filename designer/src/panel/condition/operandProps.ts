import type { SettingEdit } from "./setting.ts";
import type { Subject, SubjectKind } from "./subjects.ts";
import type { Operand } from "./tree.ts";

/** What an input of the value of a comparison gets. */
export interface OperandProps {
  readonly label: string;
  readonly kind: SubjectKind;
  readonly options: Subject["options"];
  readonly value: Operand;
  /** What else it may be compared with. */
  readonly subjects: readonly Subject[];
  /** What a setting made from the value is called. */
  readonly settingName: string;
  readonly change: (value: Operand, also?: SettingEdit) => void;
}
