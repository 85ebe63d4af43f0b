import { toString } from "qrcode";

/** A text as a picture to scan, as an address that an image can have. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await toString(text, { type: "svg", margin: 1, errorCorrectionLevel: "M" });
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
