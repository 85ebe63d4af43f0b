import type { Client } from "@blaupause/api";
import type { JsonObject } from "@blaupause/model";

type TakenOver = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly code: string };

/**
 * Begins a working copy of the newest version of a template. Under another id it becomes a template of one's own that
 * is made from it.
 */
export async function takeOver(client: Client, template: string, as?: string): Promise<TakenOver> {
  const read = await client("readTemplate", { parameters: { template } });
  if (!read.ok) return { ok: false, code: read.code };
  const { id, version } = read.value;
  const service = { ...(read.value.content.service as JsonObject), ...(as === undefined ? {} : { id: as }) };
  const content = { ...read.value.content, service };
  const made = await client("createService", { body: { content, origin: { id, version } } });
  return made.ok ? { ok: true, id: made.value.id } : { ok: false, code: made.code };
}
