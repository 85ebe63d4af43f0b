import { openService, type JsonObject, type Service } from "@blaupause/model";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A template as it was published: the service and its journeys, by file name. */
export interface Template {
  readonly id: string;
  readonly version: string;
  readonly service: Service;
  readonly journeys: Readonly<Record<string, JsonObject>>;
}

/** Version under which the templates in the repository are offered. */
export const TEMPLATE_VERSION = "1.0.0";

/** All templates in a folder, each in a folder of its own. Throws where one does not open: it was released broken. */
export async function readTemplates(folder: string): Promise<readonly Template[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.toSorted().map((name) => openTemplate(join(folder, name))));
}

/** One template in its folder. */
export async function openTemplate(folder: string): Promise<Template> {
  const opened = openService(await readFile(join(folder, "service.json"), "utf8"));
  if (!opened.ok) throw new Error(`${folder}: ${JSON.stringify(opened.problems.slice(0, 3))}`);
  const { service } = opened;
  return { id: service.id, version: TEMPLATE_VERSION, service, journeys: await journeysIn(folder) };
}

async function journeysIn(folder: string): Promise<Template["journeys"]> {
  const files = await readdir(join(folder, "journeys"));
  const json = files.filter((file) => file.endsWith(".json")).toSorted();
  const read = async (file: string): Promise<[string, JsonObject]> => {
    const text = await readFile(join(folder, "journeys", file), "utf8");
    return [file.slice(0, -".json".length), JSON.parse(text) as JsonObject];
  };
  return Object.fromEntries(await Promise.all(json.map(read)));
}
