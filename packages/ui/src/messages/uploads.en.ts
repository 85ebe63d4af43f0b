import type { UploadMessageKey } from "./uploads.de.ts";

/** The same in English. */
export const uploadsEn: Readonly<Record<UploadMessageKey, string>> = {
  "file.accept": "{accept}, no more than {max}",
  "file.limit": "No more than {max}",
  "error.type-file": "This file did not arrive. Please choose it again.",
  "error.file-type": "We do not take this format. Possible are {accept}.",
  "error.file-empty": "This file is empty. Choose another one.",
  "error.file-too-large": "The file is too large. It may have no more than {max}.",
  "error.file-unsafe": "Malware was found in this file. We have not taken it. Please choose another one.",
  "error.file-unchecked": "We could not check this file just now. Please choose it again in a few minutes.",
  "error.file-no-room":
    "Your files are too large together. Please choose a smaller file, or remove one that you do not need.",
};
