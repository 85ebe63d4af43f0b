import type { LogEntry } from "@blaupause/reuse";
import { hash, openService, type JsonObject, type Service } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import type { Template } from "../offering/templates.ts";
import type { OrganisationStore } from "../store/index.ts";
import { compareVersions } from "./version.ts";

/** A version of a template that everybody may take over. What is published never changes. */
export interface Published {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The organisation that publishes it. */
  readonly publisher: string;
  /** Why there is this version, in the publisher's words. */
  readonly why: string;
  readonly hash: string;
  readonly at: string;
  /** The version of another template it is made from: Bund → Land → municipality. */
  readonly from?: Origin;
  /** Where the change log stands that it came with from another installation. */
  readonly log?: string;
}
export interface Origin {
  readonly id: string;
  readonly version: string;
}
interface Content {
  readonly service: Service;
  readonly journeys: Readonly<Record<string, JsonObject>>;
}

const KIND = "template-version";
const MOST = 10_000;
/** Templates belong to no organisation: a part of the store that none can have, its name being no slug. */
const shelf = ({ store }: Pick<Deps, "store">): OrganisationStore => store.organisation("(catalogue)");

/** Templates that came with the product, as if their publisher had published them. */
export const DELIVERED_BY = "hessen";
function delivered({ templates }: Pick<Deps, "templates">): readonly Published[] {
  const known = heads.get(templates) ?? headsOf(templates);
  heads.set(templates, known);
  return known;
}
// They do not change while the server runs, and their hashes would be most of what looking at the shelf costs.
const heads = new WeakMap<readonly Template[], readonly Published[]>();
const headsOf = (templates: readonly Template[]): readonly Published[] =>
  templates.map(({ id, version, service }) => ({
    id,
    version,
    title: service.title,
    publisher: DELIVERED_BY,
    why: "",
    hash: hash({ service }),
    at: "",
  }));

/** Every version of every template, the oldest first. */
export async function publishedVersions(
  deps: Pick<Deps, "store" | "templates">,
): Promise<readonly Published[]> {
  const stored = await shelf(deps).records.list(KIND, { limit: MOST });
  const own = stored.map(({ content }) => content as unknown as Published);
  return [...delivered(deps), ...own].toSorted(
    (left, right) => left.id.localeCompare(right.id) || compareVersions(left.version, right.version),
  );
}

export const versionsOf = async (deps: Pick<Deps, "store" | "templates">, id: string) =>
  (await publishedVersions(deps)).filter((one) => one.id === id);

/** The newest version of each template. */
export async function newestVersions(deps: Pick<Deps, "store" | "templates">): Promise<readonly Published[]> {
  const newest = new Map((await publishedVersions(deps)).map((one) => [one.id, one]));
  return [...newest.values()];
}

/** A version with all it holds; null where nobody has published it. */
export async function templateAt(
  deps: Pick<Deps, "store" | "templates">,
  id: string,
  version: string,
): Promise<Template | null> {
  const known = deps.templates.find((one) => one.id === id && one.version === version);
  if (known !== undefined) return known;
  const found = (await versionsOf(deps, id)).find((one) => one.version === version);
  const content = found === undefined ? null : await shelf(deps).programs.get(found.hash);
  if (content === null) return null;
  const { service, journeys } = content as unknown as Content;
  const opened = openService(service);
  if (!opened.ok) throw new Error(`${id} ${version}: ${JSON.stringify(opened.problems.slice(0, 3))}`);
  return { id, version, service: opened.service, journeys };
}

/** Keeps the change log a version comes with; it is there before the version is. */
export async function keepLog(deps: Pick<Deps, "store">, changes: readonly LogEntry[]): Promise<string> {
  const log = { changes };
  const hashed = hash(log);
  await shelf(deps).programs.put(hashed, log as never);
  return hashed;
}

/** The change log a version came with; empty where it was published here. */
export async function logWith(deps: Pick<Deps, "store">, { log }: Published): Promise<readonly LogEntry[]> {
  const found = log === undefined ? null : await shelf(deps).programs.get(log);
  return found === null ? [] : (found as unknown as { changes: readonly LogEntry[] }).changes;
}

/** Puts a version on the shelf; false where somebody was faster with this number. Again with the same content: true. */
export async function publish(
  deps: Pick<Deps, "store">,
  head: Omit<Published, "hash" | "title">,
  { service, journeys }: Content,
): Promise<boolean> {
  const content = { service, journeys };
  const published = { ...head, title: service.title, hash: hash(content) };
  const { programs, records } = shelf(deps);
  await programs.put(published.hash, content as never);
  const id = `${head.id}@${head.version}`;
  const saved = await records.save({ kind: KIND, id, rev: 0, expires: null, content: { ...published } });
  const found = saved.ok ? null : await records.get(KIND, id);
  return saved.ok || (found?.content as Published | undefined)?.hash === published.hash;
}
