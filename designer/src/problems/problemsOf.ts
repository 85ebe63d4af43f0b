import type { Problem } from "@blaupause/model";
import { partOf, type Part } from "../place.ts";

/** What was found in one part of the service. */
export const problemsOf = (part: Part, problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ address }) => partOf(address).part === part);
