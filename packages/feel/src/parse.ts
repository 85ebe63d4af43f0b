// Text → AST: while editing, when releasing, on the command line; never on a citizen's page.
export { parseExpression, parseUnaryTests, type Parsed, type ParseOptions } from "./parse/expression.ts";
export type { Register } from "./parse/profile.ts";
export { renameReferences, type Rename, type SourceKind } from "./parse/rename.ts";
export { parseTemplate, type ParsedTemplate, type TemplatePart } from "./parse/template.ts";
export { namedType } from "./parse/typeNames.ts";
export type { Problem, ProblemCode } from "./problem.ts";
