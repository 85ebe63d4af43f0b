import type { Problem, Service } from "@blaupause/model";
import { diff, violations } from "@blaupause/reuse";
import type { Deps } from "../deps.ts";

/**
 * What a service changed of its template although the template does not allow it: a locked legal text, say. The id
 * tells the template; where a working copy says it came from is its author's word.
 */
export function againstTemplate({ templates }: Deps, service: Service): readonly Problem[] {
  const template = templates.find(({ id }) => id === service.id);
  return template === undefined ? [] : violations(template.service, diff(template.service, service));
}
