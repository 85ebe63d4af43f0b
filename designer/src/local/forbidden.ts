import type { Problem, Service } from "@blaupause/model";
import { diff, violations } from "@blaupause/reuse";
import type { Content } from "../session/content.ts";

/**
 * What a template does not allow of an edit (U7). What stood against it before is not held against the next edit:
 * otherwise nobody could take it back step by step.
 */
export const forbiddenBy =
  (template: Service) =>
  (before: Content, after: Content): readonly Problem[] => {
    if (before.service === after.service) return [];
    const found = violations(template, diff(template, after.service));
    if (found.length === 0) return found;
    const known = new Set(violations(template, diff(template, before.service)).map(keyOf));
    return found.filter((problem) => !known.has(keyOf(problem)));
  };

const keyOf = ({ rule, address, property = "" }: Problem): string => `${rule} ${address} ${property}`;
