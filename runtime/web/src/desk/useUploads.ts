import { withAnswer, type Filling } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { useState } from "react";
import { useDesk } from "./desk.ts";
import { refusalSentence } from "./refusal.ts";

/** What somebody did to a form, as a step from how it stands by then: uploads end while others type. */
export type Change = (now: Filling) => Filling;

interface Uploading {
  readonly number: string;
  readonly form: string;
  readonly onChange: (change: Change) => void;
  /** One more upload is under way, or one fewer. */
  readonly onUploading: (step: 1 | -1) => void;
}

/** Sends files as they are chosen, and says at each question how far it is. */
export function useUploads({ number, form, onChange, onUploading }: Uploading) {
  const { t, client } = useDesk();
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const note = (path: string, text: string): void => setNotes((now) => ({ ...now, [path]: text }));
  const upload = async (path: string, file: File): Promise<void> => {
    note(path, t("desk.upload.running", { name: file.name }));
    onUploading(1);
    const body = new FormData();
    body.append(path, file, file.name);
    const answer = await client("uploadFile", { parameters: { number, form }, body });
    onUploading(-1);
    note(path, answer.ok ? "" : refusalSentence(t, answer.code));
    if (answer.ok) onChange((now) => withFile(now, path, answer.value.file as unknown as Json));
  };
  return { notes, upload };
}

const withFile = (now: Filling, path: string, file: Json): Filling => ({
  ...now,
  answers: withAnswer(now.answers, path, file),
  unknown: now.unknown.filter((one) => one !== path),
});
