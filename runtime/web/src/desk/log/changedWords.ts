import { isLogKey, type LogTranslate, type Translate } from "@blaupause/ui";
import { roleName, type Role } from "../people.ts";
import type { LogEntry } from "./useLog.ts";

type Change = LogEntry["changed"][number];

/** What changed, a line each: from what to what where that is known, and what else only by its name. */
export function changedWords(
  { what, changed }: LogEntry,
  roles: readonly Role[],
  say: LogTranslate,
  t: Translate,
): readonly string[] {
  // Settings bear the words of their service.
  const fieldOf = ({ field }: Change): string => (what === "values-saved" ? field : fieldWords(field, say));
  const isNamedOnly = ({ from, to }: Change): boolean => from === null && to === null;
  const named = changed.filter(isNamedOnly).map(fieldOf).join(", ");
  const told = changed
    .filter((one) => !isNamedOnly(one))
    .flatMap((one) => (one.field === "hosts" ? listWords(one, say) : [valueWords(one, roles, say, t)]));
  return [...told, ...(named === "" ? [] : [say("admin.log.changed", { fields: named })])];
}

function valueWords(
  { field, from, to }: Change,
  roles: readonly Role[],
  say: LogTranslate,
  t: Translate,
): string {
  const text = (values: readonly string[]): string =>
    values.map((one) => valueWord(field, one, roles, say, t)).join(", ") || say("admin.log.nothing");
  const now = text(to ?? []);
  if (from === null) return `${fieldWords(field, say)}: ${now}`;
  return say("admin.log.before", { field: fieldWords(field, say), before: text(from), now });
}

function valueWord(
  field: string,
  id: string,
  roles: readonly Role[],
  say: LogTranslate,
  t: Translate,
): string {
  const key = `admin.log.${field}.${id}`;
  if (isLogKey(key)) return say(key);
  if (field === "substitute" && DAY.test(id)) return say("admin.log.until", { day: germanDay(id) });
  const role = roles.find((one) => one.id === id);
  return field === "roles" ? roleName(role, id, t) : id;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const germanDay = (day: string): string => day.split("-").toReversed().join(".");

/** Of a list only what came and what went. */
const listWords = ({ from, to }: Change, say: LogTranslate): readonly string[] => [
  ...(to === null || to.length === 0 ? [] : [say("admin.log.came", { list: to.join(", ") })]),
  ...(from === null || from.length === 0 ? [] : [say("admin.log.went", { list: from.join(", ") })]),
];

function fieldWords(field: string, say: LogTranslate): string {
  const key = `admin.log.field.${field}`;
  return isLogKey(key) ? say(key) : field;
}
