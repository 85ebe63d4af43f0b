import type { Regime } from "@blaupause/model";
import { remedyOf } from "../deadlines/notification.ts";
import type { Place } from "../process/command.ts";
import type { RemedyWording } from "./renderDocument.ts";

/** The Land's wording of the remedy with the authority's name and address in it; empty without a Landesprofil. */
export function remedyWording({ profile, organisation }: Place, regime: Regime): RemedyWording {
  const remedy = profile === null ? undefined : remedyOf(profile, regime);
  const filled = (text: string): string =>
    text.replaceAll(/\{organisation\.([a-z]+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(organisation, name) ? organisation[name] : "";
      return typeof value === "string" ? value : "";
    });
  return { text: filled(remedy?.text ?? ""), addition: filled(remedy?.addition ?? "") };
}
