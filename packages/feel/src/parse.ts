// Text → AST: while editing, when releasing, on the command line; never on a citizen's page.
/** What an expression gives unchanged, and what it holds against each other. */
export { comparedIn, passedOn, reckonedIn } from "./answers.ts";
export { parseExpression, parseUnaryTests, type Parsed, type ParseOptions } from "./parse/expression.ts";
export type { Register } from "./parse/profile.ts";
export { renameReferences, type Rename, type SourceKind } from "./parse/rename.ts";
export { renameValue, type RenamedValue } from "./parse/renameValue.ts";
export { parseTemplate, type ParsedTemplate, type TemplatePart } from "./parse/template.ts";
export { namedType } from "./parse/typeNames.ts";
export type { Problem, ProblemCode } from "./problem.ts";
