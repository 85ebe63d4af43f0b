import { hash, type Adaptation, type Service } from "@blaupause/model";
import { isOpen, type Conflict } from "./conflict.ts";
import { upgrade } from "./upgrade.ts";

export type Carried =
  | { readonly ok: true; readonly service: Service }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/**
 * A municipality's change in the publisher's own draft, whichever version it was made on. What a policy leaves to
 * municipalities binds no publisher, so both sides are merged without; her policy stays as it is.
 */
export function carry(base: Service, draft: Service, change: Adaptation): Carried {
  const from = free(base);
  const made = upgrade(from, free(draft), { ...change, of: hash(from) });
  if (!made.ok) return { ok: false, conflicts: [] };
  const conflicts = made.conflicts.filter(isOpen);
  if (conflicts.length > 0) return { ok: false, conflicts };
  const { policy } = draft;
  return { ok: true, service: policy === undefined ? made.service : { ...made.service, policy } };
}

function free(service: Service): Service {
  const { policy: _policy, ...rest } = service;
  return rest;
}
