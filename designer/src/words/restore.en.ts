import type { restoreDe } from "./restore.de.ts";

export const restoreEn: Readonly<Record<keyof typeof restoreDe, string>> = {
  "restore.button": "Restore as draft",
  "restore.of": "Restore version {number} as draft",
  "restore.label": "Version {number} restored",
  "restore.done":
    "Version {number} is your draft again, with the values of that time. Nothing changes for the public before you ask for a release.",
  "restore.failed": "Version {number} could not be loaded. Please try again.",
  "restore.forbidden":
    "The template does not allow version {number} any more. The draft is unchanged. The history has earlier states.",
  "restore.unsaved":
    "Version {number} stands in the draft but is not completely saved yet. Please check the municipality's values.",
};
