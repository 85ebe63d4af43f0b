import type { Service } from "@blaupause/model";
import { guardOf } from "@blaupause/reuse";
import { versionsOf, type Origin } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Template } from "../offering/templates.ts";
import { templateOfCopy } from "./againstTemplate.ts";

/** What a working copy is measured by: every local change is one against this. */
export interface Measure {
  readonly template: Template;
  readonly publisher: string;
  /** It is made from a template and becomes one itself, under its own id. */
  readonly isDerived: boolean;
  /** The organisation publishes the template itself, and is bound by nothing in it. */
  readonly isOurs: boolean;
}

export async function measureOf(
  deps: Deps,
  town: Town,
  id: string,
  origin: Origin | null,
): Promise<Measure | null> {
  const template = await templateOfCopy(deps, town, id, origin);
  if (template === null) return null;
  const head = (await versionsOf(deps, template.id)).find(({ version }) => version === template.version);
  if (head === undefined) return null;
  const isDerived = template.id !== id;
  const { publisher } = head;
  return { template, publisher, isDerived, isOurs: !isDerived && publisher === town.profile.id };
}

/** The same refusal as in the designer (U7), whoever calls. What stood against the template before may still stand. */
export async function mustKeep(
  deps: Deps,
  town: Town,
  origin: Origin | null,
  before: Service | null,
  after: Service,
): Promise<void> {
  const measure = await measureOf(deps, town, after.id, origin);
  if (measure === null || measure.isOurs) return;
  const { service } = measure.template;
  const forbidden = guardOf(service, measure.isDerived)(before ?? service, after);
  if (forbidden.length > 0) throw new Refusal(422, "against-template", { problems: forbidden.slice(0, 20) });
}
