import { findElement, type Problem, type Service } from "@blaupause/model";
import { permissionAt } from "@blaupause/reuse";
import { fixFor } from "./fixes.ts";

/**
 * Without the tips whose one answer a template forbids: whoever took it over could only read them. Errors and warnings
 * stay, as they say what will go wrong.
 */
export const changeable = (
  problems: readonly Problem[],
  service: Service,
  template: Service | null,
): readonly Problem[] =>
  template === null ? problems : problems.filter((problem) => !isFixed(problem, service, template));

function isFixed(problem: Problem, service: Service, template: Service): boolean {
  const { severity, address } = problem;
  if (severity !== "hint" || fixFor(problem, service) === null) return false;
  const { structure } = permissionAt(template, address);
  const mayChange = structure === "free" || structure === "restrict";
  return !mayChange && findElement(template, address) !== undefined;
}
