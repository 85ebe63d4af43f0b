import { nameAt as named, type MessageLanguage } from "@blaupause/check";
import type { Service } from "@blaupause/model";

/** How people call what stands at an address; never its id. */
export const nameAt = (service: Service, address: string, language: MessageLanguage = "de"): string =>
  named(service, address, language);
