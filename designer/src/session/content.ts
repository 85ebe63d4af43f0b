import {
  changeAll,
  type Change,
  type Guard,
  type JsonObject,
  type Problem,
  type Service,
} from "@blaupause/model";

/** What a working copy holds: the service and its journeys (Probefälle) by name. */
export interface Content {
  readonly service: Service;
  readonly journeys: Readonly<Record<string, JsonObject>>;
}

export type Edited =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Applies edits of the service; where the result would be none, or its template forbids it, nothing changes. */
export function edited(content: Content, changes: readonly Change[], guard?: Guard): Edited {
  const result = changeAll(content.service, changes, guard);
  return result.ok ? { ok: true, content: { ...content, service: result.service } } : result;
}
