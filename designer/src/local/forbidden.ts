import type { Problem, Service } from "@blaupause/model";
import { againstParent, diff, violations } from "@blaupause/reuse";
import type { Content } from "../session/content.ts";
import type { TemplateOf } from "./template.ts";

/**
 * What a template does not allow of an edit (U7). What stood against it before is not held against the next edit:
 * otherwise nobody could take it back step by step.
 */
export const forbiddenBy =
  ({ service: template, isDerived }: Pick<TemplateOf, "service" | "isDerived">) =>
  (before: Content, after: Content): readonly Problem[] => {
    if (before.service === after.service) return [];
    const against = (service: Service): readonly Problem[] =>
      isDerived ? againstParent(template, service) : violations(template, diff(template, service));
    const found = against(after.service);
    if (found.length === 0) return found;
    const known = new Set(against(before.service).map(keyOf));
    return found.filter((problem) => !known.has(keyOf(problem)));
  };

const keyOf = ({ rule, address, property = "" }: Problem): string => `${rule} ${address} ${property}`;
