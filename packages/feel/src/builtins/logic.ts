import { equal } from "../eval/equality.ts";
import * as types from "../types.ts";
import { kindOf } from "../value.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { any, bool } from "./parameter.ts";

export const logic: readonly Builtin[] = [
  builtin(
    "not",
    overload([bool("negand")], types.boolean, ([value]) => !value),
  ),
  builtin(
    "is defined",
    overload([any("value")], types.boolean, ([value]) => value !== null),
  ),
  builtin(
    "is",
    overload(
      [any("value1"), any("value2")],
      types.boolean,
      ([a, b], calls) => kindOf(a) === kindOf(b) && equal(a, b, calls) === true,
    ),
  ),
];
