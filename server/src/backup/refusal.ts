/** Why a command of the operator is not carried out; its `words.de.ts` says it in German. */
export type RefusalCode =
  | "backup-damaged"
  | "backup-incomplete"
  | "backup-unknown"
  | "backup-not-kept"
  | "backup-not-taken"
  | "backup-key-differs"
  | "secret-missing"
  | "secret-wrong"
  | "file-missing"
  | "file-exists"
  | "file-not-writable"
  | "target-not-empty"
  | "target-leftover"
  | "nothing-here"
  | "data-older"
  | "data-newer"
  | "restore-unfinished"
  | "erasures-missing"
  | "erasures-damaged"
  | "erasures-here"
  | "master-key-missing"
  | "master-key-differs"
  | "anchors-unknown"
  | "organisation-unknown"
  | "name-missing"
  | "email-not-valid"
  | "email-taken"
  | "role-unknown"
  | "person-unknown";

/** Thrown through streams, and answered by the command as one sentence. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly about: string;
  constructor(code: RefusalCode, about = "") {
    super(`${code} ${about}`);
    this.code = code;
    this.about = about;
  }
}
