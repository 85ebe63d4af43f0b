import { elements, type Service } from "@blaupause/model";

/** Labels of all codes, by code list and by the address of a field with options of its own. */
export function labelsOf(service: Service): Record<string, Record<string, string>> {
  const labels: Record<string, Record<string, string>> = {};
  for (const { kind, parent, json } of elements(service)) {
    const { value, label } = json;
    if (kind !== "option" || parent === null || typeof value !== "string" || typeof label !== "string")
      continue;
    (labels[parent] ??= {})[value] = label;
  }
  return labels;
}
