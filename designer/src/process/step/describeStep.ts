import type { Node, Service } from "@blaupause/model";
import type { Say, WordKey } from "../../words/words.ts";
import { saidDays } from "./saidDays.ts";
import { durationWords } from "./durationWords.ts";

/** What a step is to an official: what happens, who does it, until when. */
export interface StepWords {
  readonly kind: string;
  readonly icon: string;
  readonly who: string | null;
  readonly deadline: string | null;
}

export function describeStep(service: Service, node: Node, say: Say): StepWords {
  const [kind, icon] = kindOf(node);
  return { kind: say(kind), icon, who: whoOf(service, node, say), deadline: deadlineOf(service, node, say) };
}

type Kind = readonly [word: WordKey, icon: string];
const kinds: Readonly<Record<Exclude<Node["type"], "userTask" | "serviceTask">, Kind>> = {
  startEvent: ["process.kind.start", "arrow-forward"],
  endEvent: ["process.kind.end", "check"],
  boundaryEvent: ["process.kind.event", "calendar-today"],
  businessRuleTask: ["process.kind.rules", "autorenew"],
  callActivity: ["process.kind.call", "open-in-new"],
  eventBasedGateway: ["process.kind.first", "question-mark"],
  exclusiveGateway: ["process.kind.question", "question-mark"],
  inclusiveGateway: ["process.kind.questions", "question-mark"],
  intermediateCatchEvent: ["process.kind.wait", "calendar-today"],
  intermediateThrowEvent: ["process.kind.throw", "info"],
  parallelGateway: ["process.kind.parallel", "dehaze"],
  receiveTask: ["process.kind.message", "calendar-today"],
  subProcess: ["process.kind.sub", "dehaze"],
};
const connectors: Readonly<Record<string, Kind>> = {
  http: ["process.kind.system", "open-in-new"],
  mail: ["process.kind.mail", "mail"],
  document: ["process.kind.document", "draft"],
  notice: ["process.kind.notice", "visibility"],
  payment: ["process.kind.payment", "euro"],
};

function kindOf(node: Node): Kind {
  if (node.type === "serviceTask") return connectors[node.connector] ?? ["process.kind.service", "autorenew"];
  if (node.type !== "userTask") return kinds[node.type];
  return node.role === "applicant"
    ? ["process.kind.applicant", "account-circle"]
    : ["process.kind.office", "checklist"];
}

function whoOf({ roles = {} }: Service, node: Node, say: Say): string | null {
  if (node.type !== "userTask") return null;
  return node.role === "applicant" ? say("role.applicant") : (roles[node.role]?.title ?? node.role);
}

function deadlineOf(service: Service, node: Node, say: Say): string | null {
  const { deadlines = {} } = service;
  const deadline = node.type === "userTask" ? deadlines[node.deadline ?? ""] : undefined;
  if (deadline === undefined) return null;
  const { workingDays: count } = deadline;
  if (count === 1) return say("process.for.working.one");
  if (typeof count === "number") return say("process.for.working", { count });
  const said = saidDays(service, deadline.length)?.prefill ?? null;
  return durationWords(say, "for", said === null ? deadline.length : `P${said}D`) ?? deadline.title;
}
