/** Words of the view for experts. */
export const sourceDe = {
  "source.title": "Die Leistung als JSON",
  "source.text":
    "Für Fachleute. Was Sie hier ändern, gilt überall, sobald Sie es übernehmen. Vorher ändert sich nichts.",
  "source.label": "JSON der Leistung",
  "source.apply": "Änderungen übernehmen",
  "source.reset": "Verwerfen",
  "source.applied": "JSON bearbeitet",
  "source.fine": "Übernommen.",
  "source.same": "Keine Änderungen.",
  "source.syntax": "Zeile {line}: Das ist kein gültiges JSON. Es wurde nichts geändert.",
  "source.other": "Die Kennung der Leistung („id“) muss {id} bleiben. Es wurde nichts geändert.",
  "source.problems": "So ist es keine gültige Leistung. Es wurde nichts geändert:",
  "source.kept": "Ihr Text von vorhin. Er gilt noch nicht.",
  "source.changed":
    "Der Entwurf wurde inzwischen an derselben Stelle geändert. Ihr Text bleibt stehen. Kopieren Sie, was Sie brauchen, und wählen Sie dann „Verwerfen“.",
  "source.working": "Der Editor wird geladen …",
} as const;
