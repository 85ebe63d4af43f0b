import { isFile, type FileAnswer, type FormProgram } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import type { Request } from "express";
import { takeFileForTask } from "../citizen/takeFile.ts";
import { isMultipart, readEntries, type TakeFile } from "../http/body.ts";
import { Refusal } from "../http/refusal.ts";
import type { OpenCase } from "./caseView.ts";
import { mayMend } from "./incidents.ts";
import { refusalFor } from "./mayAct.ts";

interface Uploaded {
  readonly path: string;
  readonly file: FileAnswer;
}

/** Takes in one file as the applicant's own pages do: looked at by its bytes, limited by its question, sealed. */
export async function uploadFile(open: OpenCase, formId: string, request: Request): Promise<Uploaded> {
  const form = formFor(open, formId);
  if (!isMultipart(request)) throw new Refusal(415, "content-type");
  const take = takeFileForTask(open.deps, open.staff.town, open.caseId, form);
  const entries = await readEntries(request, onlyOne(take));
  for (const [path, value] of entries) if (isFile(value as Json)) return { path, file: value as FileAnswer };
  throw new Refusal(422, "no-such-question");
}

/** The form, if this person has it before her: in a step of her own, or to mend one that is stuck. */
function formFor(open: OpenCase, formId: string): FormProgram {
  const { program, state, staff } = open;
  const works = Object.values(state.tokens).some((token) => {
    if (token.type === "incident") return mayMend(open);
    const node = token.type === "task" ? program.process.nodes[token.node] : undefined;
    if (token.type !== "task" || node?.form !== formId) return false;
    return refusalFor(staff, node, token.assignee ?? null, state.completedBy) === null;
  });
  const form = program.forms[formId];
  if (form === undefined || !works) throw new Refusal(403, "no-such-step");
  return form;
}

/** More files than are asked for are read and thrown away. */
function onlyOne(take: TakeFile): TakeFile {
  let taken = false;
  return async (path, file) => {
    if (!taken) {
      taken = true;
      return take(path, file);
    }
    file.content.resume();
    return undefined;
  };
}
