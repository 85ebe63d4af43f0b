import type { AnswerOf, routes } from "@blaupause/api";
import type { Translate } from "@blaupause/ui";

export type People = AnswerOf<(typeof routes)["listPeople"]>;
export type Person = People["people"][number];
export type Role = People["roles"][number];

const PLATFORM = ["author", "approver", "publisher", "admin", "operator", "incident"] as const;
/** Roles of the platform have words of ours; offices those of their services. */
export function roleName(role: Role | undefined, id: string, t: Translate): string {
  const own = PLATFORM.find((one) => one === id);
  return own === undefined ? (role?.title ?? id) : t(`role.${own}`);
}
