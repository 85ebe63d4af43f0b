import {
  changeAll,
  findElement,
  hashText,
  type Change,
  type JsonObject,
  type Problem,
  type Service,
} from "@blaupause/model";
import { diff, violations } from "@blaupause/reuse";

/**
 * What a town of the demo changed of a template: the edits an author makes in the designer, and how they read in
 * English and in plain German.
 */
export interface LocalChanges {
  readonly changes: readonly Change[];
  /** By the place of the German text: `forms/antrag/fields/abholung/label`. */
  readonly english: Words;
  readonly plain: Words;
}
type Words = Readonly<Record<string, string>>;

/** The town's own service. Throws where the template does not allow a change: the designer would have refused it. */
export function withLocalChanges(template: Service, { changes, english, plain }: LocalChanges): Service {
  const changed = admitted(changeAll(template, changes));
  const ours = admitted(changeAll(changed, [translated(changed, { en: english, "de-x-einfach": plain })]));
  const forbidden = violations(template, diff(template, ours));
  if (forbidden.length > 0) throw refused(template, forbidden);
  return ours;
}

function admitted(opened: ReturnType<typeof changeAll>): Service {
  if (!opened.ok) throw new Error(`seed: ${JSON.stringify(opened.problems.slice(0, 3))}`);
  return opened.service;
}
const refused = ({ id }: Service, problems: readonly Problem[]): Error =>
  new Error(`${id} does not allow: ${JSON.stringify(problems.slice(0, 3))}`);

/** A translation belongs to the German text it was made from. */
function translated(service: Service, spoken: Readonly<Record<string, Words>>): Change {
  const { translations = {} } = service;
  const own = Object.entries(spoken).map(([language, words]): [string, JsonObject] => [
    language,
    { ...translations[language], ...Object.fromEntries(made(service, words)) },
  ]);
  return {
    type: "set",
    address: "",
    property: "translations",
    value: { ...translations, ...Object.fromEntries(own) },
  };
}

const made = (service: Service, words: Words): readonly (readonly [string, JsonObject])[] =>
  Object.entries(words).map(([place, text]) => [place, { text, of: hashText(textAt(service, place)) }]);

function textAt(service: Service, place: string): string {
  const end = place.lastIndexOf("/");
  const text = findElement(service, place.slice(0, end))?.json[place.slice(end + 1)];
  if (typeof text !== "string") throw new Error(`${service.id} says nothing at ${place}`);
  return text;
}
