/** Said only where somebody builds: on the pages of forms, steps, tables, letters and settings. */
export const editingDe = {
  "forms.options.value.fixed":
    "Diese Werte bleiben, wie sie sind: „{name}“ arbeitet mit ihnen. Die Antworten können Sie anders nennen.",
  "remove.title": "„{name}“ löschen?",
  "remove.journeys": "In diesen Probefällen kommt es vor:",
  "remove.along": "Damit wird auch gelöscht:",
  "remove.left": "Das wird dann nirgends mehr verwendet:",
  "remove.left.too": "Das auch löschen",
  "remove.undo": "Sie können das Löschen rückgängig machen.",
  "remove.steps": "{count} Schritte gelöscht",
  "build.form.new": "Formular anlegen",
  "build.form.name": "Neues Formular",
  "build.form.added": "Formular „{name}“ angelegt",
  "build.form.needed":
    "Diese Schritte brauchen das Formular. Löschen Sie zuerst die Schritte, oder geben Sie ihnen ein anderes Formular.",
  "build.copy": "{name} (Kopie)",
  "build.column.add": "Spalte hinzufügen",
  "build.column.added": "Spalte hinzugefügt",
  "build.column.name": "Neue Spalte",
  "build.form.duplicate": "Formular „{name}“ verdoppeln",
  "build.form.delete": "Formular „{name}“ löschen",
  "build.move.behind": "In die Gruppe danach",
  "build.fixed": "Die Vorlage legt das für alle fest. Ändern kann es nur, wer sie herausgibt.",
  "build.kind": "Art der Frage",
  "build.kind.changed": "Art der Frage „{name}“ geändert",
  "build.kind.lost": "Das geht dabei verloren:",
  "build.kind.anyway": "Trotzdem ändern",
};
