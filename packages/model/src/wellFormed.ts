/**
 * Half of a pair of UTF-16, as an escape in JSON may write it: no letter, not in any UTF-8, and RFC 8785 has no form for
 * it. ES2024 has `isWellFormed`; browsers of the people we write for may not.
 */
const HALF = /\p{Surrogate}/u;

export const isWellFormed = (text: string): boolean => !HALF.test(text);
/** The same text with the sign for what cannot be read, as wherever bytes are no UTF-8. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, "\ufffd");
