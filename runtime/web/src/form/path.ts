import { keyOf, type Filling } from "@blaupause/engine";
import type { Json } from "@blaupause/model";

/** rjsf counts list items, we name them: `["hunde", 1, "rasse"]` is `hunde[k2].rasse`. */
export function dataPathOf(steps: readonly (string | number)[], { answers }: Filling): string {
  let at: Json | undefined = answers;
  let path = "";
  for (const step of steps) {
    if (typeof step === "number") {
      const item: Json | undefined = Array.isArray(at) ? (at[step] as Json) : undefined;
      path += `[${keyOf(item)}]`;
      at = item;
    } else {
      path += path === "" ? step : `.${step}`;
      at =
        typeof at === "object" && at !== null && !Array.isArray(at)
          ? (at as Record<string, Json>)[step]
          : undefined;
    }
  }
  return path;
}
