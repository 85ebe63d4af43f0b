import { formatDate, formatInstant, parseDate, startOfDay } from "@blaupause/feel";
import type { JsonObject } from "@blaupause/model";
import { localDay } from "../../deadlines/localDay.ts";
import { notification } from "../../deadlines/notification.ts";
import type { CommandOf } from "../command.ts";
import { findToken } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, leave, placeOf, type Step } from "../step.ts";

/*
 * A notice that goes by post. It counts from the day on which it was posted, and that only somebody who posted it knows:
 * the step waits for her to say so, and nothing that follows from the notice happens before.
 */

/** It was posted on a day: neither before it was written nor on a day that is still to come. */
export function markPosted(
  step: Step,
  { notice: id, on, at, by, place }: CommandOf<"markPosted">,
): Rejection | undefined {
  const token = findToken(step.state, id);
  if (token?.type !== "posting") return reject("notice-not-to-post", { notice: id });
  if (by.kind === "applicant") return reject("wrong-role", { role: "staff" });
  const [first, last] = [localDay(token.since, place.zone), localDay(at, place.zone)];
  const day = parseDate(on);
  if (day === null || first === null || last === null) return reject("invalid-date", { on });
  if (formatDate(day) < first) return reject("posted-too-early", { first });
  if (formatDate(day) > last) return reject("posted-in-future", { last });
  const sentAt = formatDate(day) === last ? at : formatInstant(startOfDay(day, place.zone));
  const ready = step.state.data[token.node] as JsonObject & Ready;
  emit(step, "noticePosted", token.node, { id, result: given(step, ready, sentAt, place.zone) });
  const node = step.program.process.nodes[token.node];
  if (node !== undefined) leave(step, node);
  return undefined;
}

type Ready = { readonly payWithin?: number };

function given(step: Step, ready: JsonObject & Ready, sentAt: string, zone: string): JsonObject {
  const { profile } = placeOf(step);
  const { toPost: _done, ...kept } = ready;
  if (profile === null) return { ...kept, sentAt };
  const { regime } = step.program.service;
  const sending = { regime, mode: "post", sentAt, payWithin: ready.payWithin } as const;
  return { ...kept, ...(notification(profile, sending, zone) as unknown as JsonObject) };
}
