/** A text as it is compared with what somebody types: „Gross-Gerau“ finds Groß-Gerau too. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "");
