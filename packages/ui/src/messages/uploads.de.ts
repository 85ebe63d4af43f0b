/** What can be wrong with an upload, in German. Only pages that ask for one bring it to the citizen's script. */
export const uploadsDe = {
  "file.accept": "{accept}, höchstens {max}",
  "file.limit": "Höchstens {max}",
  "error.type-file": "Diese Datei ist nicht angekommen. Bitte wählen Sie sie noch einmal aus.",
  "error.file-type": "Dieses Format nehmen wir nicht an. Möglich sind {accept}.",
  "error.file-empty": "Diese Datei ist leer. Wählen Sie eine andere aus.",
  "error.file-too-large": "Die Datei ist zu groß. Sie darf höchstens {max} haben.",
  "error.file-unsafe":
    "In dieser Datei wurde Schadsoftware gefunden. Wir haben sie nicht angenommen. Bitte wählen Sie eine andere.",
  "error.file-unchecked":
    "Diese Datei konnten wir gerade nicht prüfen. Bitte wählen Sie sie in ein paar Minuten noch einmal aus.",
  "error.file-no-room":
    "Ihre Dateien sind zusammen zu groß. Bitte wählen Sie eine kleinere Datei, oder entfernen Sie eine, die Sie nicht brauchen.",
} as const;
export type UploadMessageKey = keyof typeof uploadsDe;
