// Result types of operators; `null` where the operation cannot succeed.
import type { ArithmeticOp } from "../ast.ts";
import * as types from "../types.ts";
import type { NumberType, Type } from "../types.ts";

const isFree = ({ kind }: Type): boolean => kind === "any" || kind === "null" || kind === "named";

/** Money stays money under sums and factors; whole numbers stay whole but for division. */
const numbers = (op: ArithmeticOp, a: NumberType, b: NumberType): Type => {
  const [left, right] = [a.format, b.format];
  if (op === "+" || op === "-") {
    if (left === "money" || right === "money") return types.money;
  } else if (op === "*") {
    if ((left === "money") !== (right === "money")) return types.money;
  } else if (op === "/") return left === "money" && right !== "money" ? types.money : types.number;
  return left === "integer" && right === "integer" && op !== "**" ? types.integer : types.number;
};

const isDuration = ({ kind }: Type): boolean => kind === "yearsMonths" || kind === "daysTime";

const shifted = (a: Type, b: Type): Type | null => {
  if (a.kind === "dateTime" || a.kind === "date") return a;
  if (a.kind === "time") return b.kind === "daysTime" ? a : null;
  return a.kind === b.kind ? a : null;
};

const temporal = (op: ArithmeticOp, a: Type, b: Type): Type | null => {
  if (op === "*" || op === "/") {
    if (isDuration(a) && b.kind === "number") return a;
    if (op === "*") return a.kind === "number" && isDuration(b) ? b : null;
    return isDuration(a) && a.kind === b.kind ? types.number : null;
  }
  if (op === "**") return null;
  if (isDuration(b)) return shifted(a, b);
  if (op === "+") return isDuration(a) ? shifted(b, a) : null;
  const days = (type: Type) => type.kind === "date" || type.kind === "dateTime";
  if ((days(a) && days(b)) || (a.kind === "time" && b.kind === "time")) return types.daysTime;
  return null;
};

export const arithmeticType = (op: ArithmeticOp, a: Type, b: Type): Type | null => {
  if (a.kind === "number" && b.kind === "number") return numbers(op, a, b);
  if (a.kind === "string" && b.kind === "string") return op === "+" ? types.string : null;
  if (isFree(a) || isFree(b)) {
    const known = isFree(a) ? b : a;
    const never = known.kind === "list" || known.kind === "context" || known.kind === "boolean";
    if (never) return null;
    if (op === "+" && (known.kind === "date" || known.kind === "dateTime" || known.kind === "string"))
      return known;
    return known.kind === "number" && op !== "*" && op !== "/" ? types.number : types.any;
  }
  return temporal(op, a, b);
};

const ordered: ReadonlySet<Type["kind"]> = new Set([
  "number",
  "string",
  "date",
  "time",
  "dateTime",
  "yearsMonths",
  "daysTime",
]);

/** Whether `<` between two types can be anything but null. */
export const orderable = (a: Type, b: Type): boolean => {
  if (isFree(a)) return isFree(b) || ordered.has(b.kind);
  return ordered.has(a.kind) && (isFree(b) || a.kind === b.kind);
};

const date: readonly string[] = ["year", "month", "day", "weekday"];
const clock: readonly string[] = ["hour", "minute", "second"];
const properties: Partial<Readonly<Record<Type["kind"], readonly string[]>>> = {
  date,
  time: clock,
  dateTime: [...date, ...clock],
  yearsMonths: ["years", "months"],
  daysTime: ["days", "hours", "minutes", "seconds"],
};

/** What a path reads from a type; `null` when it has no such entry. */
export const pathType = (type: Type, name: string): Type | null => {
  if (isFree(type)) return types.any;
  if (type.kind === "context") return types.entryType(type, name) ?? null;
  if (type.kind === "list") {
    const inner = pathType(type.of, name);
    return inner && types.listOf(inner);
  }
  if (properties[type.kind]?.includes(name)) return types.integer;
  if (type.kind === "time" || type.kind === "dateTime") {
    if (name === "time offset") return types.daysTime;
    return name === "timezone" ? types.string : null;
  }
  if (type.kind !== "range") return null;
  if (name === "start" || name === "end") return type.of;
  return name === "start included" || name === "end included" ? types.boolean : null;
};
