import type { Problem, Service } from "@blaupause/model";
import { againstParent } from "@blaupause/reuse";
import { versionsOf, type Origin } from "../catalogue/catalogue.ts";
import { isCircle, parentAs } from "../catalogue/chain.ts";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Template } from "../offering/templates.ts";
import type { Release } from "../store/index.ts";
import { againstTemplate } from "./againstTemplate.ts";
import { contentOf, serviceIn } from "./releaseContent.ts";

/** What the template allows, or, of a template made from another one, its parent. */
export async function mustHold(
  deps: Deps,
  service: Service,
  from: Origin | null,
  template: Template | null,
  isPublished: boolean,
): Promise<void> {
  if (from !== null && template === null) throw new Refusal(422, "no-such-template");
  if (from !== null && isPublished && (await isCircle(deps, service.id, from)))
    throw new Refusal(422, "chain-in-circle");
  const forbidden = forbiddenIn(service, template, isPublished);
  if (forbidden.length > 0) throw new Refusal(422, "against-template", { problems: forbidden.slice(0, 20) });
}
function forbiddenIn(service: Service, template: Template | null, isPublished: boolean): readonly Problem[] {
  if (template !== null && template.id !== service.id) return againstParent(template.service, service);
  return isPublished ? [] : againstTemplate(template, service);
}

/** Once more before it takes effect: somebody else may have published under this name, or what it is made from, since. */
export async function mustStillHold(deps: Deps, { town }: Staff, release: Release): Promise<void> {
  const content = contentOf(release);
  if (content.publish === undefined) return;
  const newest = (await versionsOf(deps, release.service)).at(-1);
  if (newest !== undefined && newest.publisher !== town.profile.id) throw new Refusal(403, "other-publisher");
  const { from = null } = content;
  const parent = from === null ? null : await parentAs(deps, release.service, from);
  await mustHold(deps, serviceIn(content), from, parent, true);
}
