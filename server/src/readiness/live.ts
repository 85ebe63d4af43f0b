import { compile } from "@blaupause/engine/compile";
import type { Staff } from "../api/session.ts";
import { contentOf, serviceIn } from "../designer/releaseContent.ts";
import { nameIn } from "../people/nameIn.ts";
import type { Offering, Release } from "../store/index.ts";

/** What is public: which version, its fingerprint, and who released it. */
export async function liveOf(staff: Staff, offering: Offering | undefined) {
  const { program, state } = offering ?? { program: null, state: "" };
  if (offering === undefined || program === null || state !== "live") return null;
  const all = await staff.town.store.releases.list(offering.template.id);
  const last = all.find((one) => one.state === "approved" && contentOf(one).publish === undefined);
  const release = last !== undefined && comesTo(last, program) ? last : undefined;
  return {
    version: offering.template.version,
    since: offering.at,
    hash: release?.hash ?? program,
    by: nameIn(staff, offering.by),
    release: release === undefined ? null : releaseView(staff, release),
  };
}

/** Is this what people see, and not a version that another way has replaced since? */
function comesTo(release: Release, program: string): boolean {
  const content = contentOf(release);
  return compile(serviceIn(content), content.values).program.hash === program;
}

const releaseView = (staff: Staff, { number, requestedBy, requestedAt, decidedBy, decidedAt }: Release) => ({
  number,
  requestedBy: nameIn(staff, requestedBy),
  requestedAt,
  approvedBy: decidedBy === null ? "" : nameIn(staff, decidedBy),
  approvedAt: decidedAt,
});
