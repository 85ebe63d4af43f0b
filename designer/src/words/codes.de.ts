/** Words of codes that are pasted or come from a file. */
export const codesDe = {
  "codes.code": "Code",
  "codes.name": "Bezeichnung",
  "codes.column": "Spalte {number}",
  "codes.heading": "Die erste Zeile ist die Überschrift",
  "codes.preview": "So lesen wir die ersten {shown} von {all} Zeilen:",
  "codes.target": "Wohin?",
  "codes.target.new": "in eine neue Codeliste",
  "codes.replace": "anstelle der Codes von „{title}“",
  "codes.replace.button": "Codes ersetzen",
  "codes.replaced": "Codes von „{name}“ ersetzt",
  "codes.refused":
    "Diese Codeliste dürfen Sie nicht ändern: Die Vorlage legt sie fest. Es wurde nichts geändert.",
};
