import { PAYLOAD_LIMIT } from "../limits.ts";
import type { Draft, Drafts, DraftSaved, NewDraft, SavedDraft } from "../port.ts";
import type { RawDraft, RawDrafts } from "../raw.ts";
import { instant } from "./instant.ts";
import type { Vault } from "./vault.ts";

interface Sealed {
  readonly raw: RawDrafts;
  readonly vault: Vault;
}

export function sealDrafts(raw: RawDrafts, vault: Vault): Drafts {
  const sealed = { raw, vault };
  return {
    create: (draft) => create(sealed, draft),
    load: (id) => load(sealed, id),
    save: (draft) => save(sealed, draft),
    delete: (id) => raw.delete(id),
    expire: (before) => raw.expire(instant(before)),
    resume: async (resumeKey) => {
      const found = await raw.findByResume(resumeOf(vault, resumeKey));
      return found === null ? null : opened(vault, found);
    },
  };
}

const FIRST = 1;
const purpose = (rev: number): string => `draft/${rev}`;
const resumeOf = (vault: Vault, key: string): Uint8Array => vault.lookup("resume", key);
const tooLarge: DraftSaved = { ok: false, reason: "case-too-large" };

async function create({ raw, vault }: Sealed, draft: NewDraft): Promise<DraftSaved> {
  const { answers, resumeKey, ...rest } = draft;
  const plain = Buffer.from(JSON.stringify(answers));
  if (plain.length > PAYLOAD_LIMIT) return tooLarge;
  const { key, wrapped } = vault.createKey(draft.id);
  const created = await raw.create({
    ...rest,
    rev: FIRST,
    expires: instant(draft.expires),
    answers: vault.hide(key, draft.id, purpose(FIRST), plain),
    key: wrapped,
    resume: resumeKey === undefined ? null : resumeOf(vault, resumeKey),
  });
  return created ? { ok: true, rev: FIRST } : { ok: false, reason: "exists" };
}

async function load({ raw, vault }: Sealed, id: string): Promise<Draft | null> {
  const found = await raw.load(id);
  return found === null ? null : opened(vault, found);
}
function opened<Found extends RawDraft>(vault: Vault, found: Found) {
  const { key: wrapped, answers, ...rest } = found;
  const key = vault.openKey(found.id, wrapped);
  const content: unknown = vault.showJson(key, found.id, purpose(found.rev), answers);
  const draft = { ...rest, answers: content };
  keys.set(draft, key);
  return draft;
}

// The key that opened a draft, for as long as somebody holds the draft: it seals the case that is made of it.
const keys = new WeakMap<object, Uint8Array>();
export const openedKey = (draft: Draft): Uint8Array | undefined => keys.get(draft);

async function save({ raw, vault }: Sealed, draft: SavedDraft): Promise<DraftSaved> {
  const { id, rev, program, answers, expires, resumeKey } = draft;
  const plain = Buffer.from(JSON.stringify(answers));
  if (plain.length > PAYLOAD_LIMIT) return tooLarge;
  const found = await raw.load(id);
  if (found === null) return { ok: false, reason: "not-found" };
  const key = vault.openKey(id, found.key);
  const saved = await raw.save({
    id,
    rev,
    program,
    expires: instant(expires),
    answers: vault.hide(key, id, purpose(rev + 1), plain),
    resume: resumeKey === undefined ? null : resumeOf(vault, resumeKey),
  });
  return saved ? { ok: true, rev: rev + 1 } : { ok: false, reason: "conflict" };
}
