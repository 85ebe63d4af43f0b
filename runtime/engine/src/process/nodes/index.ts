import type { NodeType } from "@blaupause/model";
import { boundaryEvent } from "./boundaryEvent.ts";
import { businessRuleTask } from "./businessRuleTask.ts";
import { endEvent } from "./endEvent.ts";
import { exclusiveGateway } from "./exclusiveGateway.ts";
import { intermediateCatchEvent } from "./intermediateCatchEvent.ts";
import type { Enter } from "./kind.ts";
import { parallelGateway } from "./parallelGateway.ts";
import { serviceTask } from "./serviceTask.ts";
import { startEvent } from "./startEvent.ts";
import { userTask } from "./userTask.ts";

/** Every kind of step: how a token enters it, or that it cannot run yet. */
export const nodeKinds: Readonly<Record<NodeType, Enter | "not-yet">> = {
  boundaryEvent,
  businessRuleTask,
  callActivity: "not-yet",
  endEvent,
  eventBasedGateway: "not-yet",
  exclusiveGateway,
  inclusiveGateway: "not-yet",
  intermediateCatchEvent,
  intermediateThrowEvent: "not-yet",
  parallelGateway,
  receiveTask: "not-yet",
  serviceTask,
  startEvent,
  subProcess: "not-yet",
  userTask,
};
