import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { withAnswer } from "../../forms/dataPath.ts";
import { fillingOf } from "../../forms/filling.ts";
import type { Program } from "../../program.ts";
import type { CommandOf } from "../command.ts";
import type { Bodies } from "../event.ts";
import { fillOut } from "../fillOut.ts";
import { findToken } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, see, type Step } from "../step.ts";
import { isRejection } from "./task.ts";

type Mended = Omit<Bodies["incidentResolved"], "id">;

/** Tries the step again that is stuck: one token goes on, from where it is (P32). */
export const retryIncident = (step: Step, { incident }: CommandOf<"retryIncident">): Rejection | undefined =>
  resolve(step, incident, {});

/** Mends data, judged by their form like any answers, and tries again. */
export function repairIncident(
  step: Step,
  { incident, answers }: CommandOf<"repairIncident">,
): Rejection | undefined {
  const mended = mend(step, answers);
  return isRejection(mended) ? mended : resolve(step, incident, mended);
}

function resolve(step: Step, id: string, mended: Mended): Rejection | undefined {
  const token = findToken(step.state, id);
  if (token?.type !== "incident") return reject("incident-not-open", { incident: id });
  emit(step, "incidentResolved", token.node, { id, ...mended });
  step.queue.push({ node: token.node, via: token.via ?? "", id });
  return undefined;
}

function mend(step: Step, answers: JsonObject): Mended | Rejection {
  const data: Record<string, Json> = {};
  const unknown: Record<string, readonly string[]> = {};
  for (const [path, value] of Object.entries(answers)) {
    const [name = "", ...rest] = path.split(/\.(.*)/s);
    if (!isResult(step.program, name)) return reject("unknown-name", { name });
    const inner = rest[0] ?? "";
    const before = data[name] ?? step.state.data[name];
    data[name] = inner === "" ? value : withAnswer(isJsonObject(before) ? before : {}, inner, value);
  }
  for (const name of Object.keys(data)) {
    const form = formOf(step.program, name);
    if (form === undefined) continue;
    const now = data[name];
    const filling = fillingOf(isJsonObject(now) ? now : {}, step.state.unknown[name]);
    const filled = fillOut(step.program, form, name, filling, see(step), null);
    if (!filled.ok) return filled.rejection;
    data[name] = filled.form.data;
    unknown[name] = filled.form.unknown;
  }
  return { data, unknown };
}

const GIVEN = ["settings", "case", "organisation", "land", "applicant"];
const isResult = ({ types }: Program, name: string): boolean =>
  Object.hasOwn(types, name) && !GIVEN.includes(name);

/** The form whose completion stands under a name. */
const formOf = ({ forms, process }: Program, name: string): string | undefined =>
  Object.hasOwn(forms, name) ? name : Object.values(process.nodes).find((node) => node.as === name)?.form;
