import { findElement, type Service } from "@blaupause/model";
import { follow } from "@blaupause/reuse";
import { translationsOf, withTranslations } from "./carryTranslations.ts";
import { freeId, insertQuestions, takenIn, type Planned } from "./insert.ts";
import { pageOf } from "./neighbour.ts";
import { fieldAt, idAt, outermost, parentAt } from "./spot.ts";

/** The same questions once more, behind the last of them. What they read of each other they read of the copies. */
export function duplicateQuestions(service: Service, chosen: readonly string[]): Planned | null {
  const sources = outermost(chosen);
  const last = sources.at(-1);
  if (last === undefined) return null;
  const parent = parentAt(last);
  const taken = takenIn(service, parent);
  const copies = sources.map((source) => {
    const id = freeId(idAt(source), taken);
    taken.add(id);
    return { source, id };
  });
  const moves = new Map(copies.map(({ source, id }) => [source, fieldAt(parent, id)]));
  const copied = follow(service, moves);
  const questions = copies.flatMap(({ source, id }) => {
    const json = findElement(copied, source)?.json;
    return json === undefined ? [] : [{ ...json, id }];
  });
  const spot = { parent, page: pageOf(service, last), after: idAt(last) };
  const { changes, addresses } = insertQuestions(service, spot, questions);
  const translated = withTranslations(service, translationsOf(service, sources), addresses);
  return { changes: [...changes, ...translated], addresses };
}
