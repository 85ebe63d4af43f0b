import type { editingDe } from "./editing.de.ts";

export const editingEn: Record<keyof typeof editingDe, string> = {
  "forms.options.value.fixed":
    "These values stay as they are: “{name}” works with them. You can call the answers something else.",
};
