import { findElement, type Service } from "@blaupause/model";
import { translationsOf, withTranslations } from "./carryTranslations.ts";
import { insertQuestions, type Planned } from "./insert.ts";
import { pageOf } from "./neighbour.ts";
import { idAt, outermost, parentAt } from "./spot.ts";

/** The same questions once more, behind the last of them. What they read of each other they read of the copies. */
export function duplicateQuestions(service: Service, chosen: readonly string[]): Planned | null {
  const sources = outermost(chosen);
  const last = sources.at(-1);
  if (last === undefined) return null;
  const found = sources.flatMap((source) => findElement(service, source) ?? []);
  const origin = { service, addresses: found.map(({ address }) => address), isFromElsewhere: false };
  const spot = { parent: parentAt(last), page: pageOf(service, last), after: idAt(last) };
  const { changes, addresses } = insertQuestions(
    service,
    spot,
    found.map(({ json }) => json),
    origin,
  );
  const translated = withTranslations(service, translationsOf(service, sources), addresses);
  return { changes: [...changes, ...translated], addresses };
}
