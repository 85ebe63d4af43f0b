import type { JsonObject, Service } from "@blaupause/model";
import type { LogEntry } from "./changeLog.ts";
import type { DeclaredData } from "./declaredData.ts";

export const PACKAGE_FORMAT = "blaupause-package/2";
/** Without change log and declared data. Nobody writes it any more; what was signed in it still holds. */
export const FIRST_FORMAT = "blaupause-package/1";

/** A published version on its way from one installation to another: everything that was published, sealed as one. */
export interface Package {
  readonly format: typeof PACKAGE_FORMAT | typeof FIRST_FORMAT;
  readonly id: string;
  readonly version: string;
  /** Who publishes it, by name. */
  readonly publisher: string;
  /** Why there is this version. */
  readonly why: string;
  /** UTC instant. */
  readonly at: string;
  readonly service: Service;
  readonly journeys: Readonly<Record<string, JsonObject>>;
  /** One entry a published version, the newest first. */
  readonly changes: readonly LogEntry[];
  /** The personal data it asks for. */
  readonly data: DeclaredData;
  /** `sha256-…` of everything above in canonical form. */
  readonly hash: string;
  /** Ed25519 over format and hash; both hexadecimal. */
  readonly signature: { readonly key: string; readonly value: string };
}
/** What a publisher says; what the service asks is read from it. Without a log the version stands alone. */
export type Unsigned = Omit<Package, "format" | "hash" | "signature" | "changes" | "data"> &
  Partial<Pick<Package, "changes">>;
