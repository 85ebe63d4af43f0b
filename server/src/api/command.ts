import type { BodyOf, routes } from "@blaupause/api";
import type { JsonObject } from "@blaupause/model";
import { handle, type Intent } from "../cases/handle.ts";
import { Refusal } from "../http/refusal.ts";
import type { OpenCase } from "./caseView.ts";
import { checkFiles } from "./checkFiles.ts";
import { mayMend } from "./incidents.ts";
import { worksIn } from "./mayAct.ts";

type Asked = BodyOf<(typeof routes)["commandCase"]>;

const needed = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Refusal(422, "missing-parameter", { name });
  return value;
};

/** A command of the desk as the law states it; what belongs to another kind of command is not looked at. */
function intentOf(asked: Asked): Intent {
  const { id, type } = asked;
  switch (type) {
    case "claimTask":
    case "releaseTask":
      return { type, id, task: needed(asked.task, "task") };
    case "completeTask":
      return {
        type,
        id,
        task: needed(asked.task, "task"),
        ...(asked.filling === undefined ? {} : { filling: asked.filling }),
      };
    case "addNote":
      return { type, id, text: needed(asked.text, "text") };
    case "retryIncident":
    case "postNotice":
      return { type, id, incident: needed(asked.incident, "incident") };
    case "markPosted":
      return { type, id, notice: needed(asked.notice, "notice"), on: needed(asked.on, "on") };
    case "repairIncident":
      return {
        type,
        id,
        incident: needed(asked.incident, "incident"),
        answers: (asked.answers ?? {}) as JsonObject,
      };
  }
}

const MENDS: ReadonlySet<Asked["type"]> = new Set(["retryIncident", "repairIncident", "postNotice"]);

const STATUS: Readonly<Record<string, number>> = {
  "invalid-answers": 422,
  stopped: 422,
  "empty-note": 422,
  "invalid-date": 422,
  "posted-too-early": 422,
  "posted-in-future": 422,
  "wrong-role": 403,
  "four-eyes": 403,
  "no-such-case": 404,
};

export async function commandCase(open: OpenCase, asked: Asked): Promise<void> {
  const { deps, staff, caseId } = open;
  const mends = MENDS.has(asked.type);
  if (mends && !mayMend({ staff })) throw new Refusal(403, "wrong-role");
  if (asked.type === "markPosted" && !worksIn(staff, open.program)) throw new Refusal(403, "wrong-role");
  await checkFiles(open, { ...asked.filling?.answers, ...asked.answers } as JsonObject);
  const actor = { kind: "staff", id: staff.person.id, roles: staff.person.roles } as const;
  const result = await handle(deps, staff.town, actor, caseId, intentOf(asked));
  if (result.ok) return;
  const { rejection } = result;
  const errors = "errors" in rejection && rejection.errors !== undefined ? { errors: rejection.errors } : {};
  throw new Refusal(STATUS[rejection.code] ?? 409, rejection.code, errors);
}
