import type { NewRelease, Release, Releases, Verdict } from "../port.ts";
import type { Context } from "./context.ts";
import type { ReleaseDocument } from "./documents.ts";
import { inserted } from "./failure.ts";
import { idOf, numbered } from "./id.ts";
import { packed, unpacked } from "./pack.ts";

// Of a service's requests only the newest can be open. That is how they are read, so a process that is killed before it
// has withdrawn the older ones leaves nothing wrong; the withdrawing only saves others from looking.

export const releasesOf = (context: Context): Releases => ({
  request: (release) => request(context, release),
  decide: (verdict) => decide(context, verdict),
  list: async (service) => Promise.all(superseded(await newestFirst(context, service)).map(releaseOf)),
  open: () => open(context),
});

const newestFirst = ({ in: { releases }, org }: Context, service: string): Promise<ReleaseDocument[]> =>
  releases.find({ org, service }).sort({ number: -1 }).toArray();

async function request(context: Context, { content, ...release }: NewRelease): Promise<number> {
  const { in: all, org } = context;
  const { service } = release;
  const asked = {
    ...release,
    org,
    state: "requested",
    decidedBy: null,
    decidedAt: null,
    reason: null,
  } as const;
  const body = await packed(JSON.stringify(content));
  for (;;) {
    const number = (await lastNumber(context, service)) + 1;
    const _id = idOf(org, service, numbered(number));
    if (!(await inserted(all.releases.insertOne({ ...asked, _id, number, content: body })))) continue;
    await all.releases.updateMany(
      { org, service, state: "requested", number: { $lt: number } },
      { $set: withdrawnBy(asked) },
    );
    return number;
  }
}

async function lastNumber({ in: { releases }, org }: Context, service: string): Promise<number> {
  const [last] = await releases
    .find({ org, service }, { projection: { number: 1 } })
    .sort({ number: -1 })
    .limit(1)
    .toArray();
  return last?.number ?? 0;
}

const withdrawnBy = ({ requestedBy, requestedAt }: Pick<Release, "requestedBy" | "requestedAt">) =>
  ({ state: "withdrawn", decidedBy: requestedBy, decidedAt: requestedAt }) as const;

/** Newest first: whatever is still open behind a newer one was withdrawn by that. */
const superseded = (found: readonly ReleaseDocument[]): ReleaseDocument[] =>
  found.map((one, index) => {
    const newer = found[index - 1];
    return newer === undefined || one.state !== "requested" ? one : { ...one, ...withdrawnBy(newer) };
  });

async function decide(
  context: Context,
  { service, number, state, by, at, reason }: Verdict,
): Promise<boolean> {
  if ((await lastNumber(context, service)) !== number) return false;
  const saved = await context.in.releases.updateOne(
    { _id: idOf(context.org, service, numbered(number)), state: "requested" },
    { $set: { state, decidedBy: by, decidedAt: at, reason } },
  );
  return saved.matchedCount === 1;
}

async function open(context: Context): Promise<readonly Release[]> {
  const { in: all, org } = context;
  const found = await all.releases
    .find({ org, state: "requested" })
    .sort({ requestedAt: 1, service: 1 })
    .toArray();
  const newest = new Map<string, number>();
  for (const { service, number } of found) newest.set(service, Math.max(newest.get(service) ?? 0, number));
  return Promise.all(found.filter(({ service, number }) => newest.get(service) === number).map(releaseOf));
}

async function releaseOf({ _id, org: _org, content, ...release }: ReleaseDocument): Promise<Release> {
  return { ...release, content: await unpacked(content) };
}
