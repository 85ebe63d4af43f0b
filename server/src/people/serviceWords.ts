import { openService } from "@blaupause/model";
import { loadOffering, type Town } from "../offering/loadOffering.ts";

export interface ServiceWords {
  /** What a service is called here; its id where it is gone. */
  readonly titleOf: (service: string) => Promise<string>;
  /** What a setting of it is called. */
  readonly settingOf: (service: string, setting: string) => Promise<string>;
}

/** Titles stand in the working copy, or in what is on offer; each service is looked up once. */
export function serviceWords(town: Town): ServiceWords {
  const { workingCopies } = town.store;
  const heads = once(async () => new Map((await workingCopies.list()).map(({ id, title }) => [id, title])));
  const titles = onceEach(async (id) => {
    const draft = (await heads()).get(id);
    return draft ?? (await loadOffering(town, id))?.program.service.title ?? id;
  });
  const labels = onceEach(async (id) => labelsIn((await workingCopies.load(id))?.content));
  return { titleOf: titles, settingOf: async (service, id) => (await labels(service)).get(id) ?? id };
}

function labelsIn(content: unknown): ReadonlyMap<string, string> {
  const opened = openService((content as { readonly service?: unknown } | undefined)?.service);
  const fields: Fields = opened.ok ? (opened.service.settings?.fields ?? []) : [];
  return new Map(fields.flatMap(({ id, label }) => (label === undefined ? [] : [[id, label] as const])));
}
type Fields = readonly { readonly id: string; readonly label?: string }[];

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
}
function onceEach<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (key) => {
    const known = asked.get(key) ?? ask(key);
    asked.set(key, known);
    return known;
  };
}
