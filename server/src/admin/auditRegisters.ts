import { firstBadPage } from "../register/firstBad.ts";
import { missingIn } from "../register/missing.ts";
import type { Entry } from "../register/pages.ts";
import { unlessDamaged } from "../people/entries.ts";
import { headOf } from "../people/head.ts";
import type { OrganisationStore, Store } from "../store/index.ts";

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
  readonly anchors: readonly Anchor[];
}

/** What to keep elsewhere: data that were rolled back as a whole to an earlier state fall behind it. */
export interface Anchor {
  readonly org: string;
  readonly entered: number;
  /** The last entry of the log of changes. */
  readonly log: { readonly seq: number; readonly chain: string } | null;
}

/** Every case that stands in a register has to be there or to be erased. */
export async function auditRegisters(
  store: Store,
  organisations: readonly string[],
): Promise<AuditedRegisters> {
  let [entered, missing, notEntered, badRegister] = [0, 0, 0, null as BadRegister | null];
  const [missingCases, notEnteredCases] = [[] as MissingCase[], [] as MissingCase[]];
  const anchors: Anchor[] = [];
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
    anchors.push({ org, entered: found.entered, log: await logEndOf(own) });
  }
  return { entered, missing, missingCases, badRegister, notEntered, notEnteredCases, anchors };
}

const logEndOf = async ({ records }: OrganisationStore): Promise<Anchor["log"]> =>
  (await unlessDamaged(() => headOf(records)))?.head ?? null;
