/** A result cell in words: a fixed value, one of the municipality's settings, or a formula. */
export type ResultCell =
  | { readonly type: "value"; readonly value: string }
  | { readonly type: "setting"; readonly id: string }
  | { readonly type: "formula"; readonly text: string };

const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^date\("(\d{4}-\d{2}-\d{2})"\)$/;
const SETTING = /^settings\.([a-z][A-Za-z0-9]*)$/;

export function readResult(text: string | undefined): ResultCell {
  const trimmed = (text ?? "").trim();
  const setting = SETTING.exec(trimmed)?.[1];
  if (setting !== undefined) return { type: "setting", id: setting };
  const date = DATE.exec(trimmed)?.[1];
  if (date !== undefined) return { type: "value", value: date };
  if (NUMBER.test(trimmed) || trimmed === "true" || trimmed === "false")
    return { type: "value", value: trimmed };
  const quoted = textIn(trimmed);
  return quoted === null ? { type: "formula", text: trimmed } : { type: "value", value: quoted };
}

function textIn(text: string): string | null {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(text)) return null;
  try {
    return JSON.parse(text) as string;
  } catch {
    return null;
  }
}
