/**
 * The laws: how answers, decisions, letters and cases behave. Pure functions over a compiled Program: no clock, no
 * network, no randomness. Time comes in as ISO instants with offset, money as euros.
 */
export * from "./program.ts";
export type { Lookup, Scope } from "./names.ts";
export { evaluateForm } from "./forms/evaluateForm.ts";
export type { FormRuntime } from "./forms/run.ts";
export type { FieldError, FormMessage, FormState, FormWarning } from "./forms/state.ts";
export { emptyFilling, fillingOf, KEY, keyOf, type Filling } from "./forms/filling.ts";
export { kindOf, kinds, notYet } from "./forms/kinds/index.ts";
export type { FieldKind } from "./forms/kinds/kind.ts";
export { applyHitPolicy, type PolicyResult as HitPolicyResult } from "./decisions/hitPolicy.ts";
export { evaluateDecision, type DecisionResult } from "./decisions/evaluateDecision.ts";
export { fixedText, isFixed, renderText } from "./text.ts";
export { printDate, printEuro, printMoney, printNumber, printValue } from "./print.ts";
export { printDay } from "./printDay.ts";
export { plainText, renderDocument, type RemedyWording } from "./documents/renderDocument.ts";
export { payWithinIn } from "./documents/payWithinIn.ts";
export { remedyWording } from "./documents/remedyWording.ts";
export type { RenderedBlock, RenderedDocument, RenderedLine } from "./documents/rendered.ts";
export { evaluator, type Evaluator } from "./expression.ts";
export { lookupIn, toValue } from "./names.ts";
export { readPage, RESERVED, type Entry, type PageRead } from "./forms/readPage.ts";
export { act, fieldAt, parseAction, type PageAction } from "./forms/act.ts";
export { summary, type SummaryItem, type SummaryLine, type SummarySection } from "./forms/summary.ts";
export { lockedForm, provenBy, withProven, type Proven, type Told, type ToldClaims } from "./forms/claims.ts";
export { startFilling } from "./forms/start.ts";
export { answerAt, schemaPath, withAnswer } from "./forms/dataPath.ts";
export { INFECTED, isFile, NO_ROOM, UNSCANNED, type FileAnswer } from "./forms/kinds/file.ts";
export type { Actor, Command, CommandOf, CommandType, Migration, Outcome, Place } from "./process/command.ts";
export type { Bodies, CaseEvent, Completion, EventOf, EventType } from "./process/event.ts";
export type {
  CaseDeadline,
  CaseState,
  EffectToken,
  EventToken,
  IncidentToken,
  TaskToken,
  Timer,
  Token,
} from "./process/state.ts";
export type { Effect } from "./process/effect.ts";
export type { Rejection, RejectionCode } from "./process/rejection.ts";
export type { Reckoned, ReckoningStep } from "./deadlines/reckoning.ts";
export { addPause, addPeriod, parsePeriod, type Counting, type Period } from "./deadlines/period.ts";
export { addWorkingDays, nextWorkingDay } from "./deadlines/workingDays.ts";
export { localDay } from "./deadlines/localDay.ts";
export { holidayOn, isHoliday } from "./deadlines/holidays.ts";
export {
  notification,
  readyToPost,
  remedyOf,
  retrievableUntil,
  unreckoned,
  type Notification,
  type Sending,
} from "./deadlines/notification.ts";
export { hessen } from "./deadlines/profiles/hessen.ts";
export { nordrheinWestfalen } from "./deadlines/profiles/nordrheinWestfalen.ts";
export { landNames, landProfiles } from "./deadlines/profiles/index.ts";
export { judgeStart } from "./process/commands/startCase.ts";
export { transition, type Transition } from "./process/transition.ts";
export { apply } from "./process/apply.ts";
export { caseScope, type CaseFacts } from "./process/scope.ts";
export { askablePaths } from "./process/askable.ts";
export { followUps } from "./process/followUps.ts";
export { openingFilling, taskFilling, type TaskFilling } from "./process/taskFilling.ts";
export { obstacles, runnable, runnableConnectors, type Obstacle } from "./process/runnable.ts";
export { isLate, legalDue, openTasks, type OpenTaskRow } from "./process/tasks.ts";
export { isTooShort } from "./process/due.ts";
export { dueTimers, nextDue, timersOf, type DueTimer } from "./process/wake.ts";
export { stored } from "./process/scope.ts";
export { coverageKinds, mergeCoverage, type Coverage, type CoverageKind } from "./journeys/coverage.ts";
export { openJourney, type OpenedJourney } from "./journeys/openJourney.ts";
export type { JourneyFailure, JourneyFailureCode, JourneyRun } from "./journeys/result.ts";
