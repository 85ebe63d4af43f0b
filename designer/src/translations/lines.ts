import {
  elements,
  hashText,
  schemaOf,
  type Change,
  type Element,
  type JsonObject,
  type Service,
} from "@blaupause/model";

/** One text of a service and what it is in another language. */
export interface TranslationLine {
  /** Address and property, as translations name it: `forms/antrag/title`. */
  readonly key: string;
  readonly address: string;
  readonly property: string;
  readonly source: string;
  readonly text: string;
  /** `stale`: the source was changed after it was translated. */
  readonly state: "missing" | "stale" | "fresh";
}

interface Schema {
  readonly type?: string;
  readonly "x-class"?: string;
}

/** Every text people read, beside its translation, in document order. */
export const linesIn = (service: Service, language: string): readonly TranslationLine[] =>
  [...elements(service)].flatMap((element) =>
    textsOf(element).map((one) => lineOf(service, language, element, one)),
  );

function textsOf({ kind, json, address }: Element): readonly (readonly [property: string, text: string])[] {
  const schema = schemaOf(kind, json["type"]) as
    { properties?: Readonly<Record<string, Schema>> } | undefined;
  const own = Object.entries(schema?.properties ?? {}).flatMap(([property, { "x-class": meaning }]) => {
    const text = json[property];
    return meaning === "text" && typeof text === "string" && text !== "" ? [[property, text] as const] : [];
  });
  return address === "" ? [...own, ...aboutTexts(json)] : own;
}

const aboutTexts = (service: JsonObject): readonly (readonly [string, string])[] => {
  const about = service["about"] as Readonly<Record<string, unknown>>;
  return ["summary", "cost"].flatMap((property) => {
    const text = about[property];
    return typeof text === "string" && text !== "" ? [[`about/${property}`, text] as const] : [];
  });
};

function lineOf(
  service: Service,
  language: string,
  { address }: Element,
  [property, source]: readonly [string, string],
): TranslationLine {
  const key = address === "" ? property : `${address}/${property}`;
  const known = service.translations?.[language]?.[key];
  const state = known === undefined ? "missing" : known.of === hashText(source) ? "fresh" : "stale";
  return { key, address, property, source, text: known?.text ?? "", state };
}

/** The whole map of one language with one line set; an empty text takes it out. */
export function translate(service: Service, language: string, line: TranslationLine, text: string): Change {
  const all = service.translations ?? {};
  const { [line.key]: _old, ...others } = all[language] ?? {};
  const own = text === "" ? others : { ...others, [line.key]: { text, of: hashText(line.source) } };
  const value = { ...all, [language]: own } as unknown as JsonObject;
  return { type: "set", address: "", property: "translations", value };
}
