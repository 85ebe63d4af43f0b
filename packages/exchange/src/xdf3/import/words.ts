/** Braces stand for themselves in what people read. */
export const escaped = (text: string): string => text.replaceAll("{", "{{");

export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
