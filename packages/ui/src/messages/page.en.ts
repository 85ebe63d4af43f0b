import { formsEn } from "./forms.en.ts";
import type { PageKey } from "./page.de.ts";
import { uploadsEn } from "./uploads.en.ts";

export const pageEn: Readonly<Record<PageKey, string>> = {
  ...formsEn,
  ...uploadsEn,
  "errors.title.one": "Please check one answer",
  "errors.title.many": "Please check {count} answers",
  "field.optional": "optional",
  "field.date.hint": "Day, month, year, for example 02.03.2026",
  "field.choose": "Please choose",
  "field.yes": "Yes",
  "field.no": "No",
  "result.later": "The result stands here as soon as all answers it needs are there.",
  "file.discard": "Remove file {name}",
  "file.given": "Chosen: {name} ({size})",
  "file.refused": "Not taken: {name}",
  "list.add": "Add another entry",
  "list.item": "{label} {number}",
  "list.remove": "Remove {label}",
  "letter.remedy": "Your rights",
  "account.filled.locked": "From your account at {name}, level of assurance {trust}. Not to be changed here.",
  "account.filled.open": "From your account at {name}, level of assurance {trust}. You can change it.",
  "account.trust.low": "low",
  "account.trust.substantial": "substantial",
  "account.trust.high": "high",
  "demo.banner": "Demonstration – not an official service. Please do not enter real data.",
  "away.title": "This page cannot be reached at the moment",
  "away.text": "What you saved is still there. Reload the page in a minute.",
  "desk.inbox": "Cases",
  "desk.role": "Change role",
};
