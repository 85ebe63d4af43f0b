import { fieldAt, schemaPath, type FieldError } from "@blaupause/engine";
import { errorSentence } from "./sentences.ts";
import { domId, say, type View } from "./view.ts";

/** More options than these are a list to open, which has one control. */
const MOST_BUTTONS = 8;

/** A wrong answer in a list of them: its question, and what is wrong. */
export function wrongLine(view: View, error: FieldError): string {
  const field = fieldAt(view.form.fields, schemaPath(error.path));
  const sentence = errorSentence(error, field, view.t, view.language);
  return field === undefined ? sentence : `${asQuestion(say(view, error.path, field, "label"))} ${sentence}`;
}

const asQuestion = (label: string): string => (/[.?!]$/.test(label) ? label : `${label}:`);

/** The id of the control itself, or of the first one of a set of buttons. */
export function wrongTarget(view: View, { path }: FieldError): string {
  const field = fieldAt(view.form.fields, schemaPath(path));
  if (field?.type === "boolean") return `${domId(path)}-true`;
  const options = field?.type === "choice" || field?.type === "choices" ? (field.options ?? []) : [];
  const [first] = options;
  return first === undefined || options.length > MOST_BUTTONS ? domId(path) : `${domId(path)}-${first.value}`;
}
