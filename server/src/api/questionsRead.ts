import { isAst, type FieldProgram, type NodeProgram, type Program } from "@blaupause/engine";
import { references, type Ast } from "@blaupause/feel";

/** Field paths by the name their form's answers stand under. */
export type QuestionsRead = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The questions a step depends on: what its expressions read, followed through what is computed and decided on the
 * way. A list counts as one question, for which of its items is wrong nobody knows.
 */
export function questionsRead(program: Program, node: NodeProgram): QuestionsRead {
  const found = new Map<string, Set<string>>();
  const followed = new Set<unknown>();
  const follow = (source: unknown): void => {
    if (source === undefined || followed.has(source)) return;
    followed.add(source);
    for (const [name = "", ...rest] of astsIn(source).flatMap(pathsOf)) {
      const field = questionAt(formNamed(program, name)?.fields ?? [], rest);
      if (field === undefined) behind(program, name, rest[0]).forEach(follow);
      else if (field.computed !== undefined) follow(field.computed);
      else found.set(name, (found.get(name) ?? new Set()).add(field.path));
    }
  };
  sourcesOf(program, node).forEach(follow);
  return found;
}

/** What is evaluated when a token comes to a node. A letter's words are left out: they cannot stop it. */
const sourcesOf = (program: Program, node: NodeProgram): readonly unknown[] => [
  node.outgoing,
  node.with,
  node.timer,
  ...behind(program, node.id, undefined),
  program.deadlines[node.deadline ?? ""],
  ...(program.process.boundaries[node.id] ?? []).map((id) => program.process.nodes[id]?.timer),
];

/** Where a name that is no form's gets its value from: a decision, or what the service says about the applicant. */
function behind({ process, decisions, applicant }: Program, name: string, entry = ""): readonly unknown[] {
  if (name === "applicant") return [(applicant as Readonly<Record<string, Ast>>)[entry]];
  const decision = decisions[process.nodes[name]?.decision ?? name];
  return decision === undefined ? [] : [decision, ...decision.requires.map((id) => decisions[id])];
}

const pathsOf = (ast: Ast): readonly (readonly string[])[] => references(ast).map(({ path }) => path);

function astsIn(value: unknown): Ast[] {
  if (isAst(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(astsIn) : [];
}

/** The field a path leads to, or the first list, or the group the path ends in. */
function questionAt(
  fields: readonly FieldProgram[],
  [id, ...rest]: readonly string[],
): FieldProgram | undefined {
  const field = fields.find((one) => one.id === id);
  const inner = field?.type === "group" && rest.length > 0 ? questionAt(field.fields ?? [], rest) : undefined;
  return inner ?? field;
}

/** The form whose completion stands under a name. */
export const formNamed = ({ forms, process }: Program, name: string) =>
  Object.hasOwn(forms, name)
    ? forms[name]
    : forms[Object.values(process.nodes).find((node) => node.as === name)?.form ?? ""];
