import {
  answerAt,
  fieldAt,
  keyOf,
  schemaPath,
  withAnswer,
  type Entry,
  type Filling,
  type FormProgram,
} from "@blaupause/engine";
import type { Json, JsonObject } from "@blaupause/model";

/**
 * What a page still shows of lists that another window has changed since (F12). An item it posts that is gone was
 * removed there; an item it does not post came there: removing is always said by a button, never by leaving out.
 */
export interface LostItem {
  readonly list: string;
  readonly key: string;
}
export const itemPath = ({ list, key }: LostItem): string => `${list}[${key}]`;

const isInside = (path: string, item: string): boolean => path === item || path.startsWith(`${item}.`);
const keysAt = ({ answers }: Filling, list: string): string[] => {
  const found = answerAt(answers, list);
  return Array.isArray(found) ? found.map((item: Json) => keyOf(item)) : [];
};
const isList = (form: FormProgram, path: string): boolean =>
  fieldAt(form.fields, schemaPath(path))?.type === "list";
/** Keys count up and are never given twice: what was given and is not there has been removed. */
const wasGiven = (key: string, { lastKey }: Filling): boolean =>
  /^k[1-9][0-9]{0,8}$/.test(key) && Number(key.slice(1)) <= lastKey;

/** Items that were posted and are not in the draft any more, the outer ones before those inside them. */
export const lostItems = (form: FormProgram, filling: Filling, entries: readonly Entry[]): LostItem[] =>
  entries.flatMap(([list, key]) =>
    typeof key === "string" &&
    isList(form, list) &&
    wasGiven(key, filling) &&
    !keysAt(filling, list).includes(key)
      ? [{ list, key }]
      : [],
  );

/** Those that stand in no other one: a question about an item is a question about what is in it, too. */
export const outermost = (lost: readonly LostItem[]): LostItem[] =>
  lost.filter(({ list }) => !lost.some((other) => list.startsWith(`${itemPath(other)}.`)));

/** The draft with the items back in their places, empty: the posted page has what was in them. */
export const withItems = (filling: Filling, lost: readonly LostItem[]): Filling => ({
  ...filling,
  answers: lost.reduce<JsonObject>((answers, { list, key }) => {
    const items = answerAt(answers, list);
    return withAnswer(answers, list, [...(Array.isArray(items) ? items : []), { $key: key }]);
  }, filling.answers),
});

/** The posted page as if these items had not been on it. */
export const withoutItems = (entries: readonly Entry[], gone: readonly LostItem[]): readonly Entry[] =>
  entries.filter(
    ([name, value]) =>
      !gone.some(
        (item) =>
          isInside(name, itemPath(item)) ||
          (name === item.list && value === item.key) ||
          (name.startsWith("_") && typeof value === "string" && isInside(value, itemPath(item))),
      ),
  );

/** Items that came elsewhere, added to what a page says of its lists. */
export function withNewItems(
  form: FormProgram,
  filling: Filling,
  entries: readonly Entry[],
): readonly Entry[] {
  const asked = entries.flatMap(([name, value]) =>
    name === "_asked" && typeof value === "string" && isList(form, value) ? [value] : [],
  );
  const known = new Set(entries.map(([name, value]) => `${name} ${String(value)}`));
  const added = asked.flatMap((list) =>
    keysAt(filling, list)
      .filter((key) => !known.has(`${list} ${key}`))
      .map((key): Entry => [list, key]),
  );
  return [...entries, ...added];
}
