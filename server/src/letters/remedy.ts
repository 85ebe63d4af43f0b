import { remedyOf, type Place, type RemedyWording } from "@blaupause/engine";
import type { Regime } from "@blaupause/model";

/** The Land's wording with the authority's name and address in it. */
export function remedyWording({ profile, organisation }: Place, regime: Regime): RemedyWording {
  const remedy = profile === null ? undefined : remedyOf(profile, regime);
  const filled = (text: string): string =>
    text.replaceAll(/\{organisation\.([a-z]+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(organisation, name) ? organisation[name] : "";
      return typeof value === "string" ? value : "";
    });
  return { text: filled(remedy?.text ?? ""), addition: filled(remedy?.addition ?? "") };
}
