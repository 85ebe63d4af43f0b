import type { sourceDe } from "./source.de.ts";

export const sourceEn: Readonly<Record<keyof typeof sourceDe, string>> = {
  "source.title": "The service as JSON",
  "source.text":
    "For experts. What you change here holds everywhere as soon as you apply it. Nothing changes before.",
  "source.label": "JSON of the service",
  "source.apply": "Apply changes",
  "source.reset": "Discard",
  "source.applied": "JSON edited",
  "source.fine": "Applied.",
  "source.same": "No changes.",
  "source.syntax": "Line {line}: this is no valid JSON. Nothing was changed.",
  "source.other": "The service’s id must stay {id}. Nothing was changed.",
  "source.problems": "This is no valid service. Nothing was changed:",
  "source.kept": "Your text from before. It does not hold yet.",
  "source.changed":
    "The draft was changed at the same place meanwhile. Your text stays. Copy what you need, then choose “Discard”.",
  "source.working": "Loading the editor …",
};
