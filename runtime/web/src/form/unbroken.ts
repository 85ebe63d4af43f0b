/** An amount and its sign stay on one line. */
export const unbroken = (text: string): string => text.replaceAll(" €", "\u00A0€");
