import { findElement, type Change, type Problem, type Service } from "@blaupause/model";
import { againstParent, diff, permissionAt, violations } from "@blaupause/reuse";
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

/** Something new where the template takes nothing in: seen at once, without comparing the whole service. */
export const addsWhereFixed = (template: Service, changes: readonly Change[]): boolean =>
  changes.some(
    (change) =>
      change.type === "add" &&
      findElement(template, change.parent) !== undefined &&
      ["none", "restrict"].includes(permissionAt(template, change.parent).structure),
  );

const keyOf = ({ rule, address, property = "" }: Problem): string => `${rule} ${address} ${property}`;
