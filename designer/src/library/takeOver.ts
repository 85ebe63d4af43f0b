import type { Client } from "@blaupause/api";

type TakenOver = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly code: string };

/** Begins a working copy of the newest version of a template. */
export async function takeOver(client: Client, template: string): Promise<TakenOver> {
  const read = await client("readTemplate", { parameters: { template } });
  if (!read.ok) return { ok: false, code: read.code };
  const { id, version, content } = read.value;
  const made = await client("createService", { body: { content, origin: { id, version } } });
  return made.ok ? { ok: true, id: made.value.id } : { ok: false, code: made.code };
}
