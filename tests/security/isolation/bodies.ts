import type { RouteName } from "@blaupause/api";
import { minimalService } from "@blaupause/model/testing";
import type { Operation, OperationName } from "./operations.ts";
import { OWN } from "./roles.ts";
import { PASSWORD } from "./staff.ts";
import type { Things } from "./things.ts";

/** Bodies that name what the address may name as well: they may say the same, or something else. */
const naming: Partial<Record<OperationName, (things: Things) => object>> = {
  saveService: ({ service }) => ({
    rev: 99,
    label: "",
    content: { service: { ...minimalService(), id: service }, journeys: {} },
  }),
  savePerson: ({ person }) => ({ ...bodies.savePerson, id: person }),
  signInByPassword: ({ organisation }) => ({ ...bodies.signInByPassword, organisation }),
  askForReset: ({ organisation }) => ({ organisation, email: "niemand@y.z" }),
  resetPassword: ({ organisation, person }) => ({ ...bodies.resetPassword, organisation, person }),
};
export const isNaming = (name: OperationName): boolean => naming[name] !== undefined;

/** What is sent with a call: it belongs to these things. Files are sent as a browser sends them. */
export function bodyOf(name: OperationName, { files }: Operation, things: Things): object {
  if (files === true) return new FormData();
  return naming[name]?.(things) ?? bodies[name as RouteName] ?? {};
}

/** A body each route understands; without one, what is asked would be refused before anybody looked who asks. */
export const bodies: Partial<Record<RouteName, object>> = {
  signIn: { person: "niemand" },
  signInByPassword: { email: "x@y.z", password: "falsch", code: null },
  resetPassword: { token: "falsch", password: PASSWORD },
  changePassword: { old: "falsch", password: PASSWORD },
  confirmTotp: { code: "000000" },
  removeTotp: { password: "falsch" },
  changeTrial: { as: "1" },
  enterTrial: { as: "1" },
  findCases: { text: "Demir" },
  commandCase: { id: "aaaaaaaa", type: "addNote", text: "x" },
  saveHosts: { hosts: ["neu.example"] },
  saveSecret: { name: "neu", host: "neu.example", value: "x" },
  saveOrganisation: { profile: {}, host: null, stamp: null },
  removeOrganisation: { id: "niemand", stamp: "x" },
  importOrganisations: { csv: "x" },
  saveOwnOrganisation: { shield: {}, contact: {}, court: "", texts: {}, numbers: {}, stamp: "" },
  saveSignIn: {
    rev: 0,
    issuer: "nirgends",
    clientId: "x",
    clientSecret: "x",
    rolesClaim: "groups",
    roles: [],
  },
  saveApplicantAccount: {
    rev: 0,
    name: "BundID",
    issuer: "nirgends",
    clientId: "x",
    clientSecret: "x",
    levels: [],
    selfTold: [],
  },
  savePayment: { rev: 0, url: "nirgends", originatorId: "x", endPointId: "x", credential: { type: "none" } },
  holdCase: { reason: "Klage" },
  previewTask: { task: "t", filling: { answers: {}, unknown: [], lastKey: 0 } },
  createService: {
    content: { service: { ...minimalService(), id: "neu-gebaut" }, journeys: {} },
    origin: null,
  },
  openTrial: { values: {} },
  saveValues: { rev: 0, values: {} },
  requestRelease: { rev: 99, note: "", values: {} },
  decideRelease: { hash: "x", verdict: "approved", reason: null },
  proposeUpgrade: { choices: [] },
  acceptUpgrade: { to: "1.1.0", choices: [], on: null },
  lookIntoPackage: { package: {} },
  importPackage: { package: {} },
  openWorkshop: { label: "Feuerwehr", days: 7 },
  closeWorkshop: { comments: "delete" },
  settleComment: { done: true },
  proposeChanges: { rev: 1, changes: [{ type: "added", address: "forms/antrag" }], reason: "Satzung" },
  decideProposal: { verdict: "refused", answer: "Satzung" },
  confirmCriterion: { criterion: "owner", isConfirmed: true },
  refuseUpgrade: { to: "1.1.0", reason: "Satzung" },
  savePerson: {
    id: `${OWN}-admin`,
    rev: 99,
    name: "x",
    email: null,
    roles: ["admin"],
    isActive: true,
    substitute: null,
  },
};
