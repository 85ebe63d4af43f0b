import type { Deps } from "../deps.ts";
import { siteUrl, type Town } from "./loadOffering.ts";

/** The address under which everybody finds a service of this organisation. */
export const pageOf = (deps: Deps, town: Town, service: string): string =>
  `${siteUrl(deps, town)}/${town.profile.id}/${service}`;
