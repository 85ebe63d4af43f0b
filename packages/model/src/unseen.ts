/**
 * Nobody sees them, and nobody types them on purpose: what turns the direction of the text behind it, so that somebody
 * else reads another thing than stands there, and controls but tab and line break, which break a letter. Of the CRLF
 * that browsers send the CR goes: one line break is one character everywhere.
 */
export const withoutUnseen = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\t\n]|\p{Bidi_Control}/gu, "");

/** The first of them as people look it up, `U+202E`; null: there is none. A line break may be a CRLF. */
export function unseenIn(text: string): string | null {
  const plain = text.replaceAll("\r\n", "\n");
  if (withoutUnseen(plain) === plain) return null;
  const found = [...plain].find((one) => withoutUnseen(one) === "");
  return found === undefined
    ? null
    : `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}
