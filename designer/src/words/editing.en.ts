import type { editingDe } from "./editing.de.ts";

export const editingEn: Record<keyof typeof editingDe, string> = {
  "forms.options.value.fixed":
    "These values stay as they are: “{name}” works with them. You can call the answers something else.",
  "remove.title": "Delete “{name}”?",
  "remove.journeys": "It occurs in these example cases:",
  "remove.along": "This is deleted as well:",
  "remove.left": "Nothing will use this any more:",
  "remove.left.too": "Delete this, too",
  "remove.undo": "You can undo the deletion.",
  "remove.steps": "{count} steps deleted",
  "build.form.new": "Add a form",
  "build.form.name": "New form",
  "build.form.added": "Form “{name}” added",
  "build.form.needed": "These steps need the form. Delete the steps first, or give them another form.",
  "build.copy": "{name} (copy)",
  "build.column.add": "Add a column",
  "build.column.added": "Column added",
  "build.column.name": "New column",
  "build.form.duplicate": "Duplicate the form “{name}”",
  "build.form.delete": "Delete the form “{name}”",
  "build.move.behind": "Into the group after",
  "build.fixed": "The template lays this down for everybody. Only whoever publishes it can change it.",
  "build.kind": "Kind of question",
  "build.kind.changed": "Kind of the question “{name}” changed",
  "build.kind.lost": "This will be lost:",
  "build.kind.anyway": "Change anyway",
};
