import { findElement, type Service } from "@blaupause/model";
import { idAt, parentAt } from "./spot.ts";

/** How an expression reaches what stands in a form, a group or a list: `antrag.anschrift`, in a list its element. */
export function pathInside(service: Service, parent: string): string {
  const { as, type } = findElement(service, parent)?.json ?? {};
  if (type === "list" && typeof as === "string") return as;
  return parent.includes("/fields/")
    ? `${pathInside(service, parentAt(parent))}.${idAt(parent)}`
    : idAt(parent);
}
