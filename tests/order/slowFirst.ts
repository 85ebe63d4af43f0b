import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What takes longest begins first, so that no core ends up idle while the other still has minutes to go. On a fresh clone
 * nothing is known of earlier runs, so the slow ones stand here, in the order they begin; those that start and kill
 * servers are parted by those that only reckon, because two of them side by side wait for each other.
 */
export const SLOW: readonly string[] = [
  "tests/chaos/chaos.test.ts",
  "tests/reuse/laws.test.ts",
  "tests/reuse/policy.test.ts",
  "tests/templates/hints.test.ts",
  "tests/reuse/package.test.ts",
  "server/src/admin/admin.test.ts",
  "tests/crash/crash.test.ts",
  "tests/security/isolation.test.ts",
  "tests/reuse/ready.test.ts",
  "tests/crash/everyWrite.test.ts",
  "designer/src/process/insert/insert.test.ts",
  "tests/reuse/renamedThere.test.ts",
  "tests/reuse/publish.test.ts",
  "tests/operations/away.test.ts",
  "tests/chaos/overHttp.test.ts",
  "server/src/store/mongo.test.ts",
  "tests/operations/log.test.ts",
  "tests/operations/wrongSetting.test.ts",
  "tests/crash/twoServers.test.ts",
  "tests/operations/noDatabase.test.ts",
  "tests/operations/stop.test.ts",
  "tests/operations/crash.test.ts",
  "tests/stories/publish.test.ts",
  "tests/stories/designerForms.test.ts",
  "tests/stories/apply.test.ts",
  "tests/stories/workshop.test.ts",
  "tests/stories/adaptation.test.ts",
  "tests/stories/decide.test.ts",
  "tests/stories/designer.test.ts",
  "tests/stories/designerProcess.test.ts",
  "tests/stories/designerTariff.test.ts",
  "tests/stories/aroundCase.test.ts",
  "tests/stories/fromNothing.test.ts",
];

export class SlowFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (spec: TestSpecification): number => {
      const at = SLOW.indexOf(relative(this.ctx.config.root, spec.moduleId));
      return spec.project.config.sequence.groupOrder * 1000 + (at === -1 ? SLOW.length : at);
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- the method of the class above, which returns a new list
    const usual = await super.sort(specs);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}
