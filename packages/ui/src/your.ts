const FEMININE = /(?:ung|e|heit|keit|ion|schaft|kunft|tät)$/u;

/** „Ihre Anmeldung“, but „Ihr Antrag“: what a service calls what it is sent decides. */
export const your = (noun: string): string => (FEMININE.test(noun) ? "Ihre" : "Ihr");
