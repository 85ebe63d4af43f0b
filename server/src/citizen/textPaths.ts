/** Where an organisation says what it has to say of itself. */
export const TEXTS = {
  impressum: "imprint",
  datenschutz: "privacy",
  barrierefreiheit: "accessibility",
} as const;
export type TextPath = keyof typeof TEXTS;
