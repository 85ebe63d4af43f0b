import type { Field, Service } from "@blaupause/model";

/** Something a letter can name: the words people choose it by, and the expression that stands for it. */
export interface Placeholder {
  readonly words: string;
  readonly expression: string;
  /** Where it comes from, for the list it is chosen from. */
  readonly group: string;
}

const fixed: readonly Omit<Placeholder, "group">[] = [
  { words: "Name der Person", expression: "applicant.name" },
  { words: "Anschrift der Person", expression: "applicant.address" },
  { words: "E-Mail der Person", expression: "applicant.email" },
  { words: "Eingangsdatum", expression: "case.received" },
  { words: "Vorgangsnummer", expression: "case.number" },
  { words: "Name der Kommune", expression: "organisation.name" },
  { words: "Ort der Kommune", expression: "organisation.city" },
  { words: "Telefon der Kommune", expression: "organisation.phone" },
  { words: "Heute", expression: "today()" },
];

/** Everything that is known when a letter is written. Words that two things share say where each comes from. */
export function placeholdersIn(service: Service, general: string, settings: string): readonly Placeholder[] {
  const found: Placeholder[] = fixed.map((one) => ({ ...one, group: general }));
  for (const [form, { title, fields }] of Object.entries(service.forms))
    found.push(...fieldsIn(fields, form, title));
  found.push(...fieldsIn(service.settings?.fields ?? [], "settings", settings));
  for (const [id, { title, outputs }] of Object.entries(service.decisions ?? {}))
    for (const output of outputs)
      found.push({
        words: `${title}: ${output.label ?? output.id}`,
        expression: `${id}.${output.id}`,
        group: title,
      });
  return distinct(found);
}

function fieldsIn(fields: readonly Field[], path: string, group: string): readonly Placeholder[] {
  return fields.flatMap((field): readonly Placeholder[] => {
    const expression = `${path}.${field.id}`;
    if (field.type === "group") return fieldsIn(field.fields, expression, group);
    const words = "label" in field && field.label !== undefined ? field.label : field.id;
    const isSilent = field.type === "info" || field.type === "heading" || field.type === "result";
    return isSilent || field.type === "list" ? [] : [{ words: clean(words), expression, group }];
  });
}

/** Words stand between angles in the text, so they hold none themselves. */
const clean = (text: string): string => text.replaceAll(/[‹›{}]/g, "").trim();

function distinct(all: readonly Placeholder[]): readonly Placeholder[] {
  const count = new Map<string, number>();
  for (const { words } of all) count.set(words, (count.get(words) ?? 0) + 1);
  const said = all.map((one) =>
    (count.get(one.words) ?? 0) > 1 ? { ...one, words: `${one.group}: ${one.words}` } : one,
  );
  const taken = new Set<string>();
  return said.map((one) => {
    let { words } = one;
    for (let index = 2; taken.has(words); index += 1) words = `${one.words} ${index}`;
    taken.add(words);
    return { ...one, words };
  });
}
