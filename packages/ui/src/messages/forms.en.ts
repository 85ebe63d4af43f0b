import type { formsDe } from "./forms.de.ts";

/** What can be wrong with an answer, in English. */
export const formsEn: Readonly<Record<keyof typeof formsDe, string>> = {
  "error.required": "Please answer this question.",
  "error.type-number": "Enter a number, for example 12.5.",
  "error.type-integer": "Enter a whole number, for example 3.",
  "error.type-money": "Enter an amount in euros, for example 12.50.",
  "error.type-date": "There is no such day. Enter the date like this: 02.03.2026 (day, month, year).",
  "error.short-year": "Please give the year with four digits, for example 02.03.2026.",
  "error.type-boolean": "Choose yes or no.",
  "error.type-email": "This e-mail address is not complete. It looks like name@example.org.",
  "error.type-phone": "Enter a telephone number, for example 0561 12345.",
  "error.type-iban": "This IBAN is not right. Check every character; a German IBAN has 22.",
  "error.too-short": "Enter at least {min} characters.",
  "error.too-long": "No more than {max} characters are possible.",
  "error.pattern": "This answer does not have the right form.",
  "error.too-small": "The number must be at least {min}.",
  "error.too-large": "The number must be no more than {max}.",
  "error.too-many-decimals": "No more than {max} decimal places are possible.",
  "error.too-early": "The date must not be before {min}.",
  "error.too-late": "The date must not be after {max}.",
  "error.not-an-option": "Choose one of the answers in the list.",
  "error.too-few": "There must be at least {min}.",
  "error.too-many": "There must be no more than {max}.",
  "error.invalid": "This answer is not right.",
  "error.rule": "These answers do not fit together.",
  "error.unknown-field": "This answer does not belong to this form.",
};
