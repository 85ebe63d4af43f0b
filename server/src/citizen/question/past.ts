import { isJsonObject } from "@blaupause/model";
import type { Town } from "../../offering/loadOffering.ts";
import type { OwnCase } from "../access.ts";
import type { CaseForm } from "../notTaken.ts";

/** Why a question is not open, and the form it asked; null where there was no such question. */
interface Past {
  readonly why: "answered" | "over" | "gone";
  readonly form: CaseForm | null;
}

/** The state knows only what is open: what became of a question is told by the events. */
export async function pastOf(town: Town, own: OwnCase, task: string): Promise<Past> {
  const events = await town.store.cases.events(own.caseId);
  const told = events.flatMap(({ type, node, content }) =>
    content.type === "kept" && isJsonObject(content.body) ? [{ type, node, body: content.body }] : [],
  );
  const isAnswered = told.some(({ type, body }) => type === "taskCompleted" && body["id"] === task);
  const isOver = told.some(({ type, body }) => type === "timerFired" && body["ends"] === task);
  const asked = told.find(({ type, body }) => type === "taskCreated" && body["id"] === task);
  return { why: isAnswered ? "answered" : isOver ? "over" : "gone", form: formAt(own, asked?.node ?? "") };
}

function formAt({ program }: OwnCase, id: string): CaseForm | null {
  const node = Object.hasOwn(program.process.nodes, id) ? program.process.nodes[id] : undefined;
  return node?.form === undefined ? null : { id: node.form, name: node.as ?? node.form };
}
