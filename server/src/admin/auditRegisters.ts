import { firstBadPage } from "../register/firstBad.ts";
import { missingIn } from "../register/missing.ts";
import type { Entry } from "../register/pages.ts";
import type { Store } from "../store/index.ts";

/** A case that once was entered in the register, and of which nothing is left, not even an erasure. */
export interface MissingCase extends Entry {
  readonly org: string;
}

/** The register of an organisation, and its first page that is not as it was written; 0: the whole of it. */
export interface BadRegister {
  readonly org: string;
  readonly firstBad: number;
}

export interface AuditedRegisters {
  /** Cases in the registers: as many are there or were erased, but for those that are missing. */
  readonly entered: number;
  readonly missing: number;
  /** The first ones of each organisation. */
  readonly missingCases: readonly MissingCase[];
  readonly badRegister: BadRegister | null;
  /**
   * Cases that no server entered when it was their turn, as one whose clock is wrong: no tampering, but if somebody took
   * them away, nobody would see it.
   */
  readonly notEntered: number;
  readonly notEnteredCases: readonly MissingCase[];
}

/** Every case that stands in a register has to be there or to be erased. */
export async function auditRegisters(
  store: Store,
  organisations: readonly string[],
): Promise<AuditedRegisters> {
  let [entered, missing, notEntered, badRegister] = [0, 0, 0, null as BadRegister | null];
  const [missingCases, notEnteredCases] = [[] as MissingCase[], [] as MissingCase[]];
  for (const org of organisations) {
    const own = store.organisation(org);
    const found = await missingIn(own);
    const named = (entries: readonly Entry[]) => entries.map((entry) => ({ org, ...entry }));
    const firstBad = await firstBadPage(own);
    entered += found.entered;
    missing += found.missing;
    missingCases.push(...named(found.named));
    // Of pages that are not as they were written nobody knows who stood there.
    notEntered += firstBad === null ? found.notEntered : 0;
    notEnteredCases.push(...(firstBad === null ? named(found.namedNotEntered) : []));
    if (firstBad !== null) badRegister ??= { org, firstBad };
  }
  return { entered, missing, missingCases, badRegister, notEntered, notEnteredCases };
}
