import { findElement, type Change, type Service } from "@blaupause/model";
import { permissionAt } from "@blaupause/reuse";

/** Something new where the template takes nothing in: seen at once, without comparing the whole service. */
export const addsWhereFixed = (template: Service, changes: readonly Change[]): boolean =>
  changes.some(
    (change) =>
      change.type === "add" &&
      findElement(template, change.parent) !== undefined &&
      ["none", "restrict"].includes(permissionAt(template, change.parent).structure),
  );
