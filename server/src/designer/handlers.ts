import type { Handlers } from "../api/serve.ts";
import { mustBe } from "../api/session.ts";
import { confirmCriterion, readinessOf } from "../readiness/readiness.ts";
import { declineTemplate, offerAfterAll } from "./decline.ts";
import { libraryOf, templateOf } from "./library.ts";
import { decideRelease, openReleases, releasesOf, requestRelease } from "./releases.ts";
import { readRelease } from "./readRelease.ts";
import { openTrial } from "./trial.ts";
import { readValues, saveValues } from "./values.ts";
import { createCopy, deleteCopy, readCopy, revisionOf, revisionsOf, saveCopy } from "./workingCopies.ts";

type ServiceRoute =
  | "listServices"
  | "readTemplate"
  | "declineTemplate"
  | "withdrawDecline"
  | "createService"
  | "readService"
  | "saveService"
  | "deleteService"
  | "listRevisions"
  | "readRevision"
  | "openTrial"
  | "listOpenReleases"
  | "listReleases"
  | "readRelease"
  | "requestRelease"
  | "decideRelease"
  | "readReadiness"
  | "confirmCriterion"
  | "readValues"
  | "saveValues";

/** What the designer asks the server for. */
export const serviceHandlers: Pick<Handlers, ServiceRoute> = {
  listServices: ({ deps, staff }) => libraryOf(deps, mustBe(staff)),
  readTemplate: ({ deps, parameters }) => templateOf(deps, parameters.template),
  declineTemplate: ({ deps, staff, parameters, body }) =>
    declineTemplate(deps, mustBe(staff), parameters.template, body),
  withdrawDecline: ({ deps, staff, parameters }) => offerAfterAll(deps, mustBe(staff), parameters.template),
  createService: ({ deps, staff, body }) => createCopy(deps, mustBe(staff), body),
  readService: ({ deps, staff, parameters }) => readCopy(deps, mustBe(staff), parameters.service),
  saveService: ({ deps, staff, parameters, body }) => saveCopy(deps, mustBe(staff), parameters.service, body),
  deleteService: ({ deps, staff, parameters }) => deleteCopy(deps, mustBe(staff), parameters.service),
  listRevisions: ({ staff, parameters }) => revisionsOf(mustBe(staff), parameters.service),
  listOpenReleases: ({ staff }) => openReleases(mustBe(staff)),
  listReleases: ({ deps, staff, parameters }) => releasesOf(deps, mustBe(staff), parameters.service),
  readRelease: ({ staff, parameters }) =>
    readRelease(mustBe(staff), parameters.service, Number(parameters.number)),
  requestRelease: ({ deps, staff, parameters, body }) =>
    requestRelease(deps, mustBe(staff), parameters.service, body),
  decideRelease: ({ deps, staff, parameters, body }) =>
    decideRelease(deps, mustBe(staff), parameters.service, Number(parameters.number), body),
  readReadiness: ({ deps, staff, parameters }) => readinessOf(deps, mustBe(staff), parameters.service),
  confirmCriterion: ({ deps, staff, parameters, body }) =>
    confirmCriterion(deps, mustBe(staff), parameters.service, body),
  readValues: ({ staff, parameters }) => readValues(mustBe(staff), parameters.service),
  saveValues: ({ deps, staff, parameters, body }) =>
    saveValues(deps, mustBe(staff), parameters.service, body),
  openTrial: ({ deps, staff, parameters, body }) => openTrial(deps, mustBe(staff), parameters.service, body),
  readRevision: ({ staff, parameters }) => revisionOf(mustBe(staff), parameters.service, parameters.rev),
};
