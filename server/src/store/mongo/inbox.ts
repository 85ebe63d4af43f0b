import type { CaseQuery, TaskRow } from "../port.ts";

// Somebody asks for a task by role or person, or by both, and then both have to hold for one and the same task. So a case keeps, for each of its tasks, the answer to every such question as one text: an equality that one
// index answers in the order of the list.

type Asked = Pick<Partial<TaskRow>, "role" | "assignee">;

const PARTS = ["role", "assignee"] as const;

const textOf = (asked: Asked): string =>
  JSON.stringify(PARTS.flatMap((part) => (asked[part] === undefined ? [] : [[part, asked[part]]])));

function* questions({ role, assignee }: TaskRow): Iterable<Asked> {
  for (const first of [{}, { role }]) for (const second of [{}, { assignee }]) yield { ...first, ...second };
}

export const inboxOf = (tasks: readonly TaskRow[]): string[] => [
  ...new Set(tasks.flatMap((task) => [...questions(task)].map(textOf))),
];

/** Cases that have a task at all. */
export const ANY_TASK = textOf({});

/** What to look for in the inbox; null where the query says nothing about tasks. */
export function askedOf({ roles, assignee }: CaseQuery): string[] | null {
  if (roles === undefined && assignee === undefined) return null;
  const rest: Asked = assignee === undefined ? {} : { assignee };
  return roles === undefined ? [textOf(rest)] : roles.map((role) => textOf({ role, ...rest }));
}
