import {
  answerAt,
  askablePaths,
  caseScope,
  fillingOf,
  summary,
  taskFilling,
  type CaseState,
  type EventType,
  type FormProgram,
  type Place,
  type Program,
  type SummarySection,
} from "@blaupause/engine";
import type { AnswerOf, routes } from "@blaupause/api";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { attentionOf } from "./attention.ts";
import { paymentsOf } from "../citizen/payments.ts";
import { noticesOf } from "../citizen/status.ts";
import { startForm } from "../citizen/draft.ts";
import { runtimeOf } from "../citizen/judge.ts";
import type { DocumentResult } from "../effects/document.ts";
import { stateOf } from "../cases/storedState.ts";
import type { Deps } from "../deps.ts";
import { headOf } from "../letters/head.ts";
import { Refusal } from "../http/refusal.ts";
import { liveOf, loadProgram } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import { dayIn } from "./day.ts";
import { incidentsOf } from "./incidents.ts";
import { retriesOf } from "./retries.ts";
import { postingsOf } from "./postings.ts";
import { leadsToLetter } from "./leadsToLetter.ts";
import { maySee, refusalFor } from "./mayAct.ts";
import type { Staff } from "./session.ts";
import { holdOf } from "../retention/hold.ts";
import { staffName } from "./staffName.ts";

export type CaseView = AnswerOf<(typeof routes)["readCase"]>;

/** A case of the signed-in person's organisation, opened. */
export interface OpenCase {
  readonly deps: Deps;
  readonly staff: Staff;
  readonly caseId: string;
  readonly service: string;
  readonly program: Program;
  readonly state: CaseState;
  readonly place: Place;
}

/** The case with this number in one's own organisation; another organisation's numbers find nothing. */
export async function caseByNumber(staff: Staff, number: string): Promise<string | null> {
  const { cases } = await staff.town.store.cases.list({ number, limit: 5 });
  const found = cases.find((one) => one.number === number);
  if (found === undefined) return null;
  const program = await loadProgram(staff.town, found.program);
  return maySee(staff, program, found) ? found.caseId : null;
}

export async function openCase(deps: Deps, staff: Staff, number: string): Promise<OpenCase> {
  const { town } = staff;
  const caseId = await caseByNumber(staff, number);
  const record = caseId === null ? null : await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  if (record === null || state === null) throw new Refusal(404, "no-case");
  const program = await loadProgram(town, record.program);
  const place = placeOf(town, await liveOf(town, record.service, program));
  return {
    deps,
    staff,
    caseId: record.caseId,
    service: record.service,
    program,
    state,
    place,
  };
}

export async function viewOf(open: OpenCase): Promise<CaseView> {
  const { program, state } = open;
  const formId = startForm(program);
  const form = program.forms[formId];
  const scope = caseScope(program, state, open.place, open.deps.clock());
  const applicant = scope.names["applicant"] as JsonObject | undefined;
  const data = isJsonObject(state.data[formId]) ? state.data[formId] : {};
  const history = await historyOf(open);
  return {
    number: state.number,
    service: program.service.title,
    noun: program.service.noun,
    applicant: typeof applicant?.["name"] === "string" ? applicant["name"] : "",
    status: state.status,
    received: dayIn(open.staff.town, state.receivedAt),
    closed: closedOn(open, history.events),
    hold: await heldBy(open),
    mayHold: open.staff.person.roles.includes("incident"),
    sections: form === undefined ? [] : sectionsOf(program, form, data, state.unknown[formId] ?? []),
    changed: changedSince(history.first, data, form),
    proven: history.proven,
    attention: form === undefined ? [] : attentionOf(open, form, formId, data),
    files: filesIn(data, ""),
    tasks: tasksOf(open),
    letters: lettersOf(open),
    notices: noticesOf({ ...open, key: "" }).map(({ notice }) => notice),
    postings: postingsOf(open),
    payments: paymentsOf(open).map(({ node: _node, url: _url, until: _until, ...payment }) => payment),
    incidents: incidentsOf(open),
    retries: retriesOf(open),
    events: history.events,
    runtime: runtimeFor(program),
    scope: {
      at: scope.at,
      zone: scope.zone,
      names: JSON.parse(JSON.stringify(scope.names)) as Record<string, unknown>,
    },
  };
}

async function heldBy({ staff, caseId }: OpenCase): Promise<CaseView["hold"]> {
  const held = await holdOf(staff.town.store, caseId);
  return held === null ? null : { ...held, by: staffName(staff, held.by) ?? held.by };
}

const closedOn = ({ staff }: OpenCase, events: CaseView["events"]): string | null => {
  const at = events.find(({ type }) => type === "caseClosed")?.at;
  return at === undefined ? null : dayIn(staff.town, at);
};

const runtimeFor = (program: Program): CaseView["runtime"] => {
  const { types, labels, decisions, forms, language } = runtimeOf(program);
  return { types, labels, decisions, forms, language };
};

const sectionsOf = (
  program: Program,
  form: FormProgram,
  data: JsonObject,
  unknown: readonly string[],
): readonly SummarySection[] =>
  summary(program, form, data, unknown, "Weiß ich nicht").filter(
    ({ lines, items }) => lines.length + items.length > 0,
  );

/** Data paths whose answer is not what was sent first. */
function changedSince(first: JsonObject | null, data: JsonObject, form: FormProgram | undefined): string[] {
  if (first === null || form === undefined) return [];
  return leafPaths(data, "").filter(
    (path) => JSON.stringify(answerAt(data, path) ?? null) !== JSON.stringify(answerAt(first, path) ?? null),
  );
}
function leafPaths(json: Json, path: string): string[] {
  if (Array.isArray(json))
    return json.flatMap((item: Json) =>
      isJsonObject(item) && typeof item["$key"] === "string"
        ? leafPaths(item, `${path}[${item["$key"]}]`)
        : [],
    );
  if (!isJsonObject(json) || typeof json["id"] === "string") return [path];
  return Object.entries(json).flatMap(([key, inner]) =>
    key === "$key" ? [] : leafPaths(inner, path === "" ? key : `${path}.${key}`),
  );
}

function filesIn(json: Json, path: string): { id: string; name: string; path: string }[] {
  if (Array.isArray(json))
    return json.flatMap((item: Json) =>
      filesIn(item, `${path}[${isJsonObject(item) ? String(item["$key"] ?? "") : ""}]`),
    );
  if (!isJsonObject(json)) return [];
  if (typeof json["id"] === "string" && typeof json["size"] === "number")
    return [{ id: json["id"], name: String(json["name"]), path }];
  return Object.entries(json).flatMap(([key, inner]) => filesIn(inner, path === "" ? key : `${path}.${key}`));
}

function askableIn({ program, state, place, deps }: OpenCase, form: string | undefined): readonly string[] {
  const data = form === undefined ? undefined : state.data[form];
  if (form === undefined || !isJsonObject(data)) return [];
  const scope = caseScope(program, state, place, deps.clock());
  return askablePaths(program, form, fillingOf(data, state.unknown[form]), scope);
}

function tasksOf(open: OpenCase): CaseView["tasks"] {
  const { program, state, place, deps, staff } = open;
  return Object.entries(state.tokens).flatMap(([id, token]) => {
    const node = token.type === "task" ? program.process.nodes[token.node] : undefined;
    if (node === undefined || token.type !== "task" || node.role === "applicant") return [];
    const filled = taskFilling(program, state, id, place, deps.clock());
    const form = filled === null ? null : (program.forms[filled.form] ?? null);
    const questions = form?.fields.find(({ type }) => type === "questions");
    return [
      {
        id,
        node: node.id,
        title: node.title,
        mine: token.assignee === staff.person.id,
        assignee: token.assignee === undefined ? null : (staffName(staff, token.assignee) ?? ""),
        refusal: refusalFor(staff, node, token.assignee ?? null, state.completedBy),
        due: node.deadline === undefined ? null : (state.deadlines[node.deadline]?.due ?? null),
        form,
        filling: filled?.filling ?? null,
        only: filled?.only === null || filled === null ? null : [...filled.only],
        questionsOf: questions?.form ?? null,
        askable: [...askableIn(open, questions?.form)],
        letter: leadsToLetter(program, node),
      },
    ];
  });
}

function lettersOf({ program, state, place, staff }: OpenCase): CaseView["letters"] {
  return Object.values(program.process.nodes).flatMap((node) => {
    const made = node.connector === "document" ? state.data[node.id] : undefined;
    if (!isJsonObject(made)) return [];
    const { rendered, file, madeAt } = made as unknown as DocumentResult;
    const head = headOf({ town: staff.town, program, state, place }, madeAt);
    return [{ title: rendered.title, file, madeAt, rendered, head }];
  });
}

/** What somebody wrote with it: a note, or why the case goes on under another version. */
function noteIn(type: string, body: JsonObject): string | null {
  if (type === "noteAdded") return String(body["text"] ?? "");
  return type === "caseMigrated" ? String(body["reason"] ?? "") : null;
}

/** A mail that never went out is told as that. */
const eventType = (type: string, body: JsonObject): string =>
  type === "applicantTold" && body["sent"] !== true ? "applicantNotTold" : type;

/** What somebody does; everything else follows from it by itself, and nobody is said to have done it. */
const DEEDS: ReadonlySet<string> = new Set<EventType>([
  "caseStarted",
  "taskClaimed",
  "taskReleased",
  "taskCompleted",
  "noticeRetrieved",
  "noticePosted",
  "paymentStarted",
  "timerMoved",
  "incidentResolved",
  "noteAdded",
  "accessRenewed",
  "caseMigrated",
]);

/** The case's events, and what was sent first. */
async function historyOf({ staff, caseId, program }: OpenCase) {
  const links = await staff.town.store.cases.events(caseId);
  const bodies = links.map(({ content }) => (content.type === "kept" ? (content.body as JsonObject) : null));
  const started = bodies[links.findIndex(({ type }) => type === "caseStarted")];
  const first = started === null || started === undefined ? null : started["data"];
  const proven = (started?.["proven"] ?? {}) as CaseView["proven"];
  const events = links.map(({ seq, at, type, actor, node }, index) => ({
    seq,
    at,
    type: eventType(type, bodies[index] ?? {}),
    by: DEEDS.has(type) ? (staffName(staff, actor) ?? actor) : "system",
    node: node === null ? null : (program.process.nodes[node]?.title ?? node),
    note: noteIn(type, bodies[index] ?? {}),
  }));
  return { events, proven, first: isJsonObject(first) ? first : null };
}
