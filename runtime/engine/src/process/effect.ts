import type { JsonObject } from "@blaupause/model";

/**
 * Something to be done outside. The server performs it, idempotent by case and id, and answers with `settleEffect`;
 * `live` holds the live settings of the moment it was asked for.
 */
export interface Effect {
  readonly id: string;
  readonly kind: string;
  readonly node: string;
  readonly with: JsonObject;
  readonly live: JsonObject;
}
