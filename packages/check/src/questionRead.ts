import { findElement, type Decision, type Element, type Service } from "@blaupause/model";
import { parseUnaryTests } from "@blaupause/feel/parse";
import { meaningAlong } from "./names.ts";

type Input = Decision["inputs"][number];

/** One of the answers a question offers. */
export interface Answer {
  readonly value: string;
  readonly label: string;
}

/** The question an input of a table reads, where it reads one and nothing else. */
export function questionRead(
  service: Service,
  { expression }: Pick<Input, "expression">,
): Element | undefined {
  const address = meaningAlong(service, expression.trim().split("."), "")?.address ?? undefined;
  const found = address === undefined ? undefined : findElement(service, address);
  return found?.kind === "field" ? found : undefined;
}

/** What can be answered there, in words: the question's own answers, a code list's, else the values the table names. */
export function answersRead(
  service: Service,
  input: Pick<Input, "expression" | "values">,
): readonly Answer[] {
  const { options, codeList } = (questionRead(service, input)?.json ?? {}) as Partial<Asked>;
  const listed = codeList === undefined ? undefined : service.codeLists?.[codeList]?.options;
  const offered = listed ?? options ?? [];
  return offered.length > 0 ? offered.map(({ value, label }) => ({ value, label })) : namedIn(input.values);
}
interface Asked {
  readonly options: readonly Answer[];
  readonly codeList: string;
}

/** `"ticket", "auto"`: texts the table itself lists. */
function namedIn(values: string | undefined): readonly Answer[] {
  const parsed = parseUnaryTests(values ?? "", { kind: "context", entries: {} });
  if (!parsed.ok || parsed.ast.root.t !== "tests" || parsed.ast.root.not) return [];
  const texts = parsed.ast.root.tests.map((node) => (node.t === "string" ? node.value : null));
  return texts.flatMap((text) =>
    text === null || texts.includes(null) ? [] : [{ value: text, label: text }],
  );
}
