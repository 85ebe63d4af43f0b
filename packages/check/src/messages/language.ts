export type MessageLanguage = "de" | "en";
