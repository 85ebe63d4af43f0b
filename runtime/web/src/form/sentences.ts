import { printDate, type FieldError, type FieldProgram } from "@blaupause/engine";
import { isFormMessageKey, type FormTranslate } from "@blaupause/ui";

const TYPE_NAMES: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPG",
  "image/png": "PNG",
};
export const fileTypes = (accept: readonly string[] | undefined): string =>
  (accept ?? []).map((type) => TYPE_NAMES[type] ?? type).join(", ");

/** `8 MB`, `120 KB`: whole numbers are enough to choose a smaller picture by. */
export const fileSize = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

const ISO_DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}/;
const shown = (value: string | number, language: string): string => {
  if (typeof value === "string" && ISO_DATE.test(value)) return printDate(value, language);
  return String(value).replace(".", language.startsWith("en") ? "." : ",");
};

/** What is wrong, and what to do: the author's own words where there are some. */
export function errorSentence(
  error: FieldError,
  field: FieldProgram | undefined,
  t: FormTranslate,
  language: string,
): string {
  if (error.message !== undefined && error.message !== "") return error.message;
  const key = `error.${error.code}`;
  if (!isFormMessageKey(key)) return t("error.invalid");
  const params = Object.fromEntries(
    Object.entries(error.params ?? {}).map(([name, value]) => [name, shown(value, language)]),
  );
  if (error.code === "file-too-large") params["max"] = fileSize(Number(error.params?.["max"] ?? 0));
  if (error.code === "file-type") params["accept"] = fileTypes(field?.accept);
  return t(key, params);
}
