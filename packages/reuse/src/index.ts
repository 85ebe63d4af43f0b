/**
 * Reuse of one published service by many: what a municipality changed is a canonical difference, and an upgrade is a
 * three-way merge of documents. Pure: documents in, documents and conflicts out.
 */
/** A service as a flat table of elements, and back. */
export { orderOf, serviceOf, tableOf, type Order, type Row, type Table } from "./table.ts";
export type { Props } from "./props.ts";
/** What the schema says of one property: which text in it is an expression, which element it names. */
export { marksOf } from "./shape.ts";
/** What a municipality did to a template. */
export { diff, reordered } from "./diff.ts";
/** The same in words: what changed between two versions, by what it means for people. */
export { changesBetween, weights, type ServiceChange, type Weight } from "./changes.ts";
/** Ours again, from a template and a difference; `adapted` does it without checking. */
export { adapt, adapted, type Adapted } from "./adapt.ts";
/** A municipality's service on the next version of its template. */
export { upgrade, type Impact, type Upgraded } from "./upgrade.ts";
/** Some local changes by themselves, and what a publisher takes over of them. */
export { part, type Picked } from "./part.ts";
export { carry, type Carried } from "./carry.ts";
/** What two sides disagree about, and what was decided. */
export {
  courtOf,
  isOpen,
  type Choice,
  type Conflict,
  type ConflictKind,
  type Court,
  type Took,
} from "./conflict.ts";
/** The merge alone, without policy and references: `upgrade` is the whole. */
export { merge } from "./merge/merge.ts";
/** What a template allows at an address, and which local changes it does not. */
export { permissionAt, violations } from "./policy.ts";
/** The same for one edit: what `change` refuses in a service that was taken over. */
export { guardOf } from "./guard.ts";
/** What a template leaves to each municipality. */
export { leavingOpen, toSettle, type ToSettle } from "./settle.ts";
/** Answers moved to another version of their form. */
export { refit, type Refitted } from "./refit.ts";
/** How a running case goes on under another version (P34). */
export type { MapEntry } from "./caseMap.ts";
export { planMigration, type MigrationPlan } from "./planMigration.ts";
export { renamedSince } from "./renamedSince.ts";
/** Another id for an element, and texts that follow it. */
export { rename } from "./rename.ts";
/** Another value for an answer, and everything that compares with it or gives it. */
export { renameAnswer, type AnswerRename } from "./answers/renameAnswer.ts";
export { answerInJourneys } from "./answers/answerInJourneys.ts";
export { answerUses } from "./answers/answerUses.ts";
export { workingWith } from "./answers/workingWith.ts";
export { follow } from "./follow.ts";
/** An address after the moves of what it stands in. */
export { movedWith } from "./renames.ts";
/** Example cases that name elements where they are now. */
export { followJourneys } from "./followJourney.ts";
/** A published version as one signed file, and what makes us take it or refuse it whole (U12). */
export type { Package } from "./package/package.ts";
export { entryOf, laterThan, type Difference, type LogEntry } from "./package/changeLog.ts";
export { declaredData, type DeclaredData } from "./package/declaredData.ts";
export { pack, signingKey, type SigningKey } from "./package/sign.ts";
export { isLater, isVersion } from "./package/version.ts";
export { verifyPackage, type Trust, type Verified } from "./package/verify.ts";
/** The same package as a folder in git, and back. */
export { filesOf, packageIn, type PackageFiles } from "./package/folder.ts";
/** Templates made from templates: what holds down the chain Bund → Land → municipality. */
export { againstParent, followed, inheriting, named, silent } from "./chain.ts";
