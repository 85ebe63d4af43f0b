import type { OrganisationStore, Store } from "../store/index.ts";
import { inSpan } from "./span.ts";
import type { Watch } from "./watch.ts";

/** The same store, with every call timed and in a span. */
export function watchStore(store: Store, watch: Watch | null): Store {
  const known = new Map<string, OrganisationStore>();
  const organisation = (org: string): OrganisationStore => {
    const found = known.get(org) ?? watchOrganisation(store.organisation(org), watch);
    // Kept: other parts know an organisation's store by its identity.
    known.set(org, found);
    return found;
  };
  const worker = watchPart("worker", store.worker, watch);
  const platform = watchPart("platform", store.platform, watch);
  return { organisation, worker, platform, close: () => store.close() };
}

const watchOrganisation = (own: OrganisationStore, watch: Watch | null): OrganisationStore => ({
  org: own.org,
  cases: watchPart("cases", own.cases, watch),
  drafts: watchPart("drafts", own.drafts, watch),
  files: watchPart("files", own.files, watch),
  mails: watchPart("mails", own.mails, watch),
  messages: watchPart("messages", own.messages, watch),
  programs: watchPart("programs", own.programs, watch),
  offerings: watchPart("offerings", own.offerings, watch),
  counters: watchPart("counters", own.counters, watch),
  workingCopies: watchPart("workingCopies", own.workingCopies, watch),
  releases: watchPart("releases", own.releases, watch),
  records: watchPart("records", own.records, watch),
});

type Call = (...words: readonly unknown[]) => Promise<unknown>;

/** Every function of a part gives a promise; that is what the store's port promises. */
function watchPart<P extends object>(name: string, part: P, watch: Watch | null): P {
  return new Proxy(part, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key, target);
      if (typeof found !== "function" || typeof key !== "string") return found;
      return timed(`${name}.${key}`, found.bind(target) as Call, watch);
    },
  });
}

const timed =
  (call: string, work: Call, watch: Watch | null): Call =>
  async (...words) => {
    const start = performance.now();
    try {
      return await inSpan(`store ${call}`, {}, () => work(...words));
    } finally {
      watch?.store(call, (performance.now() - start) / 1000);
    }
  };
