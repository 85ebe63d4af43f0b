import type { Town } from "../offering/loadOffering.ts";

const MEGABYTE = 1024 * 1024;
/** Most bytes of all uploads of one unsent form: a building application with its plans has a third of it. */
export const ROOM_OF_DRAFT = 200 * MEGABYTE;
/** The same for a case, which holds its application's uploads, those asked for later, and the office's letters. */
export const ROOM_OF_CASE = 400 * MEGABYTE;

/** Is there room for another upload beside what this draft or case already holds? */
export async function hasRoom(
  { store }: Town,
  owner: string,
  { size, room }: { readonly size: number; readonly room: number },
): Promise<boolean> {
  const held = await store.files.list(owner);
  return held.reduce((sum, file) => sum + file.size, size) <= room;
}
