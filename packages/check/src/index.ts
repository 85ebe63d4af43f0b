/** Static verification of a service: every rule is a file; codes with addresses come out, sentences in German and English. */
export { check } from "./check.ts";
export { rules, type RuleName } from "./rules/index.ts";
/** Structural references: which property names which element, and rewriting them. */
export {
  addressOf,
  formOf,
  mapReferences,
  structuralReferences,
  type StructuralReference,
} from "./references.ts";
/** Every expression, template and reference of one element, found by its schema's marks. */
export { mapMarked, type Marked } from "./marks.ts";
/** What a name in an expression stands for, and the data path of an element. */
export { dataPathOf, meaningAlong, meaningOf, type Meaning } from "./names.ts";
/** The question a table's input reads, and what can be answered there. */
export { answersRead, questionRead, type Answer } from "./questionRead.ts";
/** Who uses what: references by id and names in expressions. */
export { usesOf, type ElementUse } from "./uses.ts";
/** What a letter cannot know where it is made. */
export { unknownIn } from "./unknownIn.ts";
/** A problem as a sentence, in German or English. */
export { sentence } from "./messages/sentence.ts";
export type { MessageLanguage } from "./messages/language.ts";
/** How people call what stands at an address; never by its id. */
export { nameAt } from "./messages/nameAt.ts";
export { codes, type RuleCode } from "./messages/codes.ts";
/** „§ … ändert sich“: what is asked for, and every element of a service that rests on it. */
export { readSought, type Sought } from "./legalBasis/sought.ts";
export { touchedBy, type LawNames, type Touched } from "./legalBasis/touchedBy.ts";
