import type { FileAnswer } from "@blaupause/engine";
import { readTyped, type TakeFile, type Typed } from "../http/body.ts";
import { allCarried, uploads } from "./carry.ts";
import type { DraftVisit } from "./context.ts";
import { dropGivenUp, dropSentFiles } from "./unusedFiles.ts";

/**
 * A page of a draft as it was sent. Its uploads are in the store by now; what is refused before it was read to its end
 * leaves none there, and neither does a file that travelled with the page and was chosen anew.
 */
export async function readSent({ deps, town, draft, request }: DraftVisit, take: TakeFile): Promise<Typed> {
  const came: [string, FileAnswer][] = [];
  const noted: TakeFile = async (name, file) => {
    const taken = await take(name, file);
    if (taken !== undefined) came.push([name, taken]);
    return taken;
  };
  try {
    const sent = await readTyped(request, noted);
    const chosen = new Set(uploads(sent.entries).map(([path]) => path));
    const replaced = allCarried(deps, draft.id, sent.entries).filter(([path]) => chosen.has(path));
    const files = replaced.map(([, file]) => file);
    await dropGivenUp(town, draft.id, files, draft.content.filling.answers);
    return sent;
  } catch (error) {
    await dropSentFiles(town, draft.id, came);
    throw error;
  }
}
