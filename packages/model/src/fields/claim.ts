import { Type, type Static } from "typebox";
import { optional } from "../schema.ts";

/**
 * What an applicant's account can tell of her, as a path in what her provider says: OpenID Connect Core 1.0 §5.1 and
 * OpenID Connect for Identity Assurance §4.
 */
export const claim = Type.Union([
  Type.Literal("given_name"),
  Type.Literal("family_name"),
  Type.Literal("birth_family_name"),
  Type.Literal("birthdate"),
  Type.Literal("place_of_birth.locality"),
  Type.Literal("email"),
  Type.Literal("phone_number"),
  Type.Literal("address.street_address"),
  Type.Literal("address.postal_code"),
  Type.Literal("address.locality"),
]);
export type Claim = Static<typeof claim>;
export const claims: readonly Claim[] = claim.anyOf.map((one) => one.const);

/** How sure it is (Regulation (EU) 910/2014, article 8), from low to high. */
export const trust = Type.Union([Type.Literal("low"), Type.Literal("substantial"), Type.Literal("high")]);
export type Trust = Static<typeof trust>;
const levels: readonly Trust[] = trust.anyOf.map((one) => one.const);
/** Is the first at least as sure as the second? */
export const isAsSure = (one: Trust, other: Trust): boolean => levels.indexOf(one) >= levels.indexOf(other);

/** A question that an account may answer: by what, from which trust on, and whether the answer can then be changed. */
export const claimed = {
  claim: optional(claim),
  claimTrust: optional(trust),
  claimLocked: optional(Type.Boolean()),
};
