import { touchedBy, type Sought } from "@blaupause/check";
import type { Shelf } from "../catalogue/reader.ts";
import { newestVersions, type Published } from "../catalogue/catalogue.ts";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import type { Template } from "../offering/templates.ts";
import type { WorkingCopyHead } from "../store/index.ts";
import { adoptersOf, type Look } from "./adopters.ts";
import { lawsOf } from "./laws.ts";
import { touchedView, type ServiceView } from "./touchedView.ts";

/** The newest version of each template an organisation publishes. */
export async function publishedBy(deps: Deps, shelf: Shelf, own: string): Promise<readonly Template[]> {
  const heads = (await newestVersions(deps)).filter(({ publisher }: Published) => publisher === own);
  const found = await Promise.all(heads.map(({ id, version }) => shelf.templateAt(id, version)));
  return found.filter((one) => one !== null);
}

/** A template that rests on what changes, or of which somebody offers a version that does. */
export async function templateViews(
  look: Look,
  { town }: Staff,
  templates: readonly Template[],
  copies: readonly WorkingCopyHead[],
): Promise<readonly ServiceView[]> {
  const views: ServiceView[] = [];
  for (const template of templates) {
    const towns = await adoptersOf(look, template.id);
    const touched = touchedIn(template, look.sought, town);
    if (touched.length === 0 && towns.length === 0) continue;
    const copy = copies.some(({ id }) => id === template.id) ? template.id : null;
    const { id, version, service } = template;
    const head = { key: id, title: service.title, from: "template", version } as const;
    views.push({ ...head, copy, template: id, touched, towns: [...towns], cases: null });
  }
  return views;
}

const touchedIn = ({ service }: Template, sought: Sought, town: Staff["town"]) =>
  touchedBy(service, sought, lawsOf(town)).map((one) => touchedView(service, one));
