import type { JsonObject, Service } from "@blaupause/model";

export const PACKAGE_FORMAT = "blaupause-package/1";

/** A published version on its way from one installation to another: everything that was published, sealed as one. */
export interface Package {
  readonly format: typeof PACKAGE_FORMAT;
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
  /** `sha256-…` of everything above in canonical form. */
  readonly hash: string;
  /** Ed25519 over format and hash; both hexadecimal. */
  readonly signature: { readonly key: string; readonly value: string };
}
export type Unsigned = Omit<Package, "format" | "hash" | "signature">;
