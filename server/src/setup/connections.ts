import { draftScope } from "../citizen/judge.ts";
import { missingConnections } from "../readiness/connections.ts";
import { found, type Look } from "./check.ts";
import { liveIn } from "./live.ts";

/** Whether services may call what they call: hosts that are not allowed, secrets that are not there. */
export const connections: Look = async ({ deps, staff: { town } }) => {
  const asked = await Promise.all(
    (await liveIn(town)).map(async (one) => ({
      title: one.program.service.title,
      missing: await missingConnections(town.store, one.program, draftScope(deps, town, one)),
    })),
  );
  const calling = asked.filter(({ missing }) => missing !== null);
  const names = calling.filter(({ missing }) => missing?.length !== 0).map(({ title }) => title);
  if (calling.length === 0) return found("connections", "unused", "unused");
  return names.length === 0
    ? found("connections", "fine", "all", { count: calling.length })
    : found("connections", "broken", "missing", { names });
};
