/** Said only where somebody builds: on the pages of forms, steps, tables, letters and settings. */
export const editingDe = {
  "forms.options.value.fixed":
    "Diese Werte bleiben, wie sie sind: „{name}“ arbeitet mit ihnen. Die Antworten können Sie anders nennen.",
};
