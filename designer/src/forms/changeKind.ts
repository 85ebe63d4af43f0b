import {
  changeAll,
  findElement,
  schemaOf,
  type Change,
  type JsonObject,
  type Problem,
  type Service,
} from "@blaupause/model";
import type { Say } from "../words/words.ts";
import { kindWord } from "./kindWord.ts";
import { questionKinds } from "./kinds.ts";

/** What asks for one thing, and may ask for it in another way. */
const kinds = [
  "text",
  "textarea",
  "integer",
  "number",
  "money",
  "date",
  "boolean",
  "choice",
  "choices",
  "file",
  "email",
  "phone",
  "iban",
] as const;

export interface KindChange {
  readonly changes: readonly Change[];
  /** Properties that the new kind does not know, or not like this. */
  readonly lost: readonly string[];
}

/** What a question may become; nothing where it is none that asks for one thing. */
export const kindsFor = (type: unknown): readonly (typeof kinds)[number][] =>
  kinds.some((one) => one === type) ? kinds : [];

/** The same question of another kind: what both know in the same way stays, what the new one needs is there. */
export function changeKind(service: Service, address: string, type: string, say: Say): KindChange | null {
  const json = findElement(service, address)?.json;
  const properties = schemaOf("field", type)?.properties;
  if (json === undefined || properties === undefined) return null;
  const gone = new Set(Object.keys(json).filter((name) => !Object.hasOwn(properties, name)));
  const added = missing(json, type, say, service, address);
  // A smallest amount is no earliest day: what does not fit goes as well, and is looked at again.
  for (;;) {
    const changes = changesTo(address, type, gone, added);
    const opened = changeAll(service, changes);
    if (opened.ok) return { changes, lost: [...gone] };
    const more = namesIn(opened.problems, address).filter((name) => !gone.has(name));
    if (more.length === 0) return null;
    for (const name of more) gone.add(name);
  }
}

const changesTo = (
  address: string,
  type: string,
  gone: ReadonlySet<string>,
  added: JsonObject,
): readonly Change[] => [
  { type: "set", address, property: "type", value: type },
  ...[...gone].map((property): Change => ({ type: "set", address, property })),
  ...Object.entries(added).map(([property, value]): Change => ({ type: "set", address, property, value })),
];

const namesIn = (problems: readonly Problem[], address: string): readonly string[] =>
  problems.flatMap((problem) => {
    const [name = ""] = (problem.property ?? "").split("/");
    return problem.address === address && name !== "" && name !== "type" ? [name] : [];
  });

/** What a new question of this kind begins with and the old one cannot bring: answers to choose from, kinds of files. */
function missing(json: JsonObject, type: string, say: Say, service: Service, parent: string): JsonObject {
  const begun = questionKinds.find(({ key }) => key === kindWord(type))?.make(say, service, parent) ?? {};
  const hasAnswers = json["options"] !== undefined || json["codeList"] !== undefined;
  const needed = [...(hasAnswers ? [] : ["options"]), "accept", "maxSize"];
  return Object.fromEntries(
    Object.entries(begun).filter(([name]) => needed.includes(name) && json[name] === undefined),
  );
}
