/**
 * The Service document: one JSON that holds a public service. In: text or JSON of any released format; out: a checked
 * Service or problems with addresses. Pure: no clock, no network, no randomness.
 */
export { openService, type Opened } from "./open/openService.ts";
export { validate } from "./open/validate.ts";
export { LIMITS, withinLimits } from "./open/limits.ts";
export { migrate, migrations, type Migration } from "./open/migrate.ts";
/** Texts without halves of characters: only these can be hashed, stored and shown. */
export { isWellFormed, wellFormed } from "./wellFormed.ts";
/** Characters that nobody sees: no part of what somebody says. */
export { unseenIn, withoutUnseen } from "./unseen.ts";
/** Canonical JSON (RFC 8785) and its SHA-256, written `sha256-` and base64url. */
export { canonical, hash, hashText } from "./hash.ts";
/** JSON Schema 2020-12 of a Service. */
export { serviceSchema } from "./jsonSchema.ts";
/** The tree of elements: what stands where, how it is addressed. */
export * from "./elements.ts";
export * from "./address.ts";
export * from "./json.ts";
export * from "./walk.ts";
export { nameOf } from "./nameOf.ts";
/** What a service asks about people, and what for. */
export { askedData, type AskedData } from "./askedData.ts";
export { shallowSchema } from "./shallow.ts";
export { errorAt, type Problem } from "./problem.ts";
export type { Feel, FeelRegister, Marks, MergeRule, PropertyClass, ReferenceTarget } from "./schema.ts";
export { ID, SLUG, ADDRESS } from "./schema.ts";
export * from "./service.ts";
export * from "./form.ts";
export * from "./decision.ts";
export * from "./document.ts";
export * from "./fields/index.ts";
export { LARGEST_FILE } from "./fields/file.ts";
export { claims, isAsSure, type Claim, type Trust } from "./fields/claim.ts";
export * from "./nodes/index.ts";
export * from "./blocks/index.ts";
export * from "./valueType.ts";
export * from "./scope.ts";
export * from "./organisation.ts";
export { canCoincide } from "./numberOverlap.ts";
export { numberFaults, type NumberFault, type Numbers } from "./numberFaults.ts";
export {
  CASE_NUMBER,
  CASH_PATTERN,
  HIGHEST_NUMBER,
  LONGEST_PAID,
  asPaid,
  NUMBER_PATTERN,
  hasYear,
  patternOf,
  printNumber,
  shapeOf,
  startOf,
} from "./numberPattern.ts";
export { isPlatformRole, platformRoles } from "./platformRoles.ts";
export * from "./landProfile.ts";
export * from "./adaptation.ts";
export * from "./journey.ts";
/** An author's edit as data, and its application to a Service. */
export { change, changeAll, recordRename, type Change, type Guard } from "./change/change.ts";
export { editAt, editChildren, stepsTo, withAt, type Step } from "./change/edit.ts";
