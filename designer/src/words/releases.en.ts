import type { releasesDe } from "./releases.de.ts";

export const releasesEn: Readonly<Record<keyof typeof releasesDe, string>> = {
  "history.text": "Every saved state is kept. You can go back to any of them.",
  "history.when": "When",
  "history.what": "What",
  "history.who": "Who",
  "history.begun": "Begun",
  "history.now": "now",
  "history.restore": "Restore",
  "history.restored": "State of {time} restored",
};
