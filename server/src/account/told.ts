import type { Told, ToldClaims } from "@blaupause/engine";
import { claims, isAsSure, withoutUnseen, type Claim, type Trust } from "@blaupause/model";
import type { AccountSettings } from "./settings.ts";

type Answers = Readonly<Record<string, unknown>>;
type Levels = Pick<AccountSettings, "levels" | "selfTold">;
const LONGEST = 500;

/** Names of levels that need no setting: Implementing Regulation (EU) 2015/1502, and what STORK called them before. */
const USUAL: Readonly<Record<string, Trust>> = {
  "http://eidas.europa.eu/LoA/low": "low",
  "http://eidas.europa.eu/LoA/substantial": "substantial",
  "http://eidas.europa.eu/LoA/high": "high",
  "STORK-QAA-Level-1": "low",
  "STORK-QAA-Level-3": "substantial",
  "STORK-QAA-Level-4": "high",
  low: "low",
  substantial: "substantial",
  high: "high",
};

const isObject = (value: unknown): value is Answers =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const own = (from: unknown, key: string): unknown =>
  isObject(from) && Object.hasOwn(from, key) ? from[key] : undefined;
const textAt = (from: unknown, path: string): string | null => {
  const found = path.split(".").reduce<unknown>(own, from);
  const text = typeof found === "string" ? withoutUnseen(found) : "";
  return text.trim() !== "" && text.length <= LONGEST ? text : null;
};

/** What a level is called says how sure it is; a name nobody knows is worth nothing more than somebody's word. */
function levelOf({ levels }: Levels, name: unknown): Trust {
  if (typeof name !== "string") return "low";
  return (
    (Object.hasOwn(levels, name) ? levels[name] : undefined) ??
    (own(USUAL, name) as Trust | undefined) ??
    "low"
  );
}

/**
 * What a provider told of an applicant, each with how sure it is: `verified_claims` (OpenID Connect for Identity
 * Assurance §5) by their own level, everything else by the level of the sign-in. The surest counts.
 */
export function toldIn(settings: Levels, answers: Answers): ToldClaims {
  const session = levelOf(settings, answers["acr"]);
  const isUnsure = (claim: Claim): boolean =>
    settings.selfTold.includes(claim) || own(answers, `${claim}_verified`) === false;
  const plain = claimsIn(answers, (claim) => (isUnsure(claim) ? "low" : session));
  return [answers["verified_claims"]]
    .flat()
    .map((one) => {
      const level = levelOf(settings, own(own(one, "verification"), "assurance_level"));
      return claimsIn(own(one, "claims"), () => level);
    })
    .reduce(surer, plain);
}

function claimsIn(from: unknown, trustOf: (claim: Claim) => Trust): ToldClaims {
  return Object.fromEntries(
    claims.flatMap((claim): (readonly [Claim, Told])[] => {
      const value = textAt(from, claim);
      return value === null ? [] : [[claim, { value, trust: trustOf(claim) }]];
    }),
  );
}

const surer = (one: ToldClaims, other: ToldClaims): ToldClaims =>
  Object.fromEntries(
    claims.flatMap((claim): (readonly [Claim, Told])[] => {
      const [a, b] = [one[claim], other[claim]];
      const told = a === undefined || (b !== undefined && isAsSure(b.trust, a.trust)) ? b : a;
      return told === undefined ? [] : [[claim, told]];
    }),
  );
