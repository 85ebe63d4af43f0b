import { isJsonObject, type Change, type Json, type JsonObject, type Service } from "@blaupause/model";

/** Translations of copied questions by language; a key begins with the place of its question among them. */
export type Carried = JsonObject;

/** What is said about questions in other languages, to go with them. */
export function translationsOf(service: Service, addresses: readonly string[]): Carried {
  const languages = Object.entries(service.translations ?? {}).map(([language, texts]): [string, Json] => [
    language,
    Object.fromEntries(
      addresses.flatMap((address, index) =>
        Object.entries(texts).flatMap(([key, text]): [string, Json][] =>
          key.startsWith(`${address}/`) ? [[`${index}${key.slice(address.length)}`, text]] : [],
        ),
      ),
    ),
  ]);
  return Object.fromEntries(languages);
}

/** The edit that says it of their copies, in the languages the service has. */
export function withTranslations(
  service: Service,
  carried: Json | undefined,
  addresses: readonly string[],
): readonly Change[] {
  const before = service.translations ?? {};
  if (!isJsonObject(carried)) return [];
  const languages = Object.entries(before).map(([language, texts]) => [
    language,
    { ...texts, ...placed(carried[language], addresses) },
  ]);
  const value = Object.fromEntries(languages) as JsonObject;
  const isNew = Object.keys(before).some(
    (language) => Object.keys(placed(carried[language], addresses)).length > 0,
  );
  return isNew ? [{ type: "set", address: "", property: "translations", value }] : [];
}

const placed = (texts: Json | undefined, addresses: readonly string[]): JsonObject =>
  Object.fromEntries(
    Object.entries(isJsonObject(texts) ? texts : {}).flatMap(([key, text]): [string, Json][] => {
      const [, index = "", rest = ""] = /^(\d+)(\/.*)$/.exec(key) ?? [];
      const address = index === "" ? undefined : addresses[Number(index)];
      return address === undefined ? [] : [[`${address}${rest}`, text]];
    }),
  );
