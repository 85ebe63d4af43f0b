import { canonical, type Json, type Service } from "@blaupause/model";

/** What people would read otherwise than before: ids of letters, and languages with how many of their texts. */
export interface Touched {
  readonly letters: readonly string[];
  readonly texts: readonly (readonly [language: string, count: number])[];
}

export function touched(before: Service, after: Service): Touched {
  return {
    letters: differing(before.documents, after.documents),
    texts: Object.keys({ ...before.translations, ...after.translations })
      .map(
        (language) =>
          [
            language,
            differing(before.translations?.[language], after.translations?.[language]).length,
          ] as const,
      )
      .filter(([, count]) => count > 0),
  };
}

type Map = Readonly<Record<string, unknown>> | undefined;
function differing(before: Map = {}, after: Map = {}): readonly string[] {
  const text = (map: NonNullable<Map>, key: string): string =>
    Object.hasOwn(map, key) ? canonical(map[key] as Json) : "";
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => text(before, key) !== text(after, key),
  );
}
