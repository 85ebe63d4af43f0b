import { fileTypeFromBuffer } from "file-type";

/** Enough bytes to know every type we take. */
const HEAD = 4100;

/** A name that is safe to show and to save under: no path, no control characters, no endless length. */
export function safeName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, "")
    .replace(/^\.+/, "")
    .trim();
  const dot = clean.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ""];
  const short = `${[...stem].slice(0, 100).join("")}${[...ending].slice(0, 10).join("")}`;
  return short === "" ? "datei" : short;
}

/** What the bytes are, whatever the browser said; text has no marks of its own and is taken at its word. */
export async function typeOf(content: Uint8Array, declared: string): Promise<string> {
  const found = await fileTypeFromBuffer(content.subarray(0, HEAD));
  if (found !== undefined) return found.mime;
  const isText = declared.startsWith("text/") && !content.subarray(0, HEAD).includes(0);
  return isText ? "text/plain" : "application/octet-stream";
}
