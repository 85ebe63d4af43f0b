import type { Static } from "typebox";
import { boundaryEvent } from "./boundaryEvent.ts";
import { businessRuleTask } from "./businessRuleTask.ts";
import { callActivity } from "./callActivity.ts";
import { endEvent } from "./endEvent.ts";
import { eventBasedGateway } from "./eventBasedGateway.ts";
import { exclusiveGateway } from "./exclusiveGateway.ts";
import { inclusiveGateway } from "./inclusiveGateway.ts";
import { intermediateCatchEvent } from "./intermediateCatchEvent.ts";
import { intermediateThrowEvent } from "./intermediateThrowEvent.ts";
import { parallelGateway } from "./parallelGateway.ts";
import { receiveTask } from "./receiveTask.ts";
import { serviceTask } from "./serviceTask.ts";
import { startEvent } from "./startEvent.ts";
import { subProcess } from "./subProcess.ts";
import { userTask } from "./userTask.ts";

/** Every kind of step, by its BPMN 2.0 name. */
export const nodeKinds = {
  boundaryEvent,
  businessRuleTask,
  callActivity,
  endEvent,
  eventBasedGateway,
  exclusiveGateway,
  inclusiveGateway,
  intermediateCatchEvent,
  intermediateThrowEvent,
  parallelGateway,
  receiveTask,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
};
export type NodeType = keyof typeof nodeKinds;
export type NodeOf<T extends NodeType> = Static<(typeof nodeKinds)[T]>;
export type Node = { [T in NodeType]: NodeOf<T> }[NodeType];
export { flow } from "./common.ts";
