export { canonical } from "./canonical.ts";
export { seal, unseal, type Place } from "./box.ts";
export {
  chainOf,
  digestOf,
  GENESIS,
  type ChainFault,
  type ChainVerdict,
  type Envelope,
  type Link,
} from "./chain.ts";
export {
  createCaseKey,
  keyedHash,
  markOf,
  organisationKeys,
  unwrapCaseKey,
  type OrganisationKeys,
} from "./keys.ts";
export { createWhole, putWhole } from "./createWhole.ts";
export { removeLeftovers } from "./removeLeftovers.ts";
export { freshBytes } from "./random.ts";
export { keepKey, keyIn, masterKey, NoMasterKey } from "./master.ts";
export { verifyChain } from "./verify.ts";
export { opensSome, WrongKey, type OwnBox, type Sample } from "./wrongKey.ts";
