import type { Json } from "./cases.ts";

/** An applicant's unsent form. Its id becomes the case's id, so files and key stay where they are. */
export interface Draft<Content = Json> {
  readonly id: string;
  readonly service: string;
  readonly program: string;
  readonly rev: number;
  readonly answers: Content;
  readonly expires: string;
}

export interface ResumedDraft<Content = Json> extends Draft<Content> {
  /** Are there uploads beside it? */
  readonly hasFiles: boolean;
}

export interface NewDraft {
  readonly id: string;
  readonly service: string;
  readonly program: string;
  readonly answers: Json;
  readonly expires: string;
  /** kept as a keyed hash only */
  readonly resumeKey?: string | undefined;
}

export interface SavedDraft {
  readonly id: string;
  /** the rev the answers were made on */
  readonly rev: number;
  readonly program: string;
  readonly answers: Json;
  readonly expires: string;
  readonly resumeKey?: string | undefined;
}

export type DraftSaved =
  | { readonly ok: true; readonly rev: number }
  | {
      readonly ok: false;
      readonly reason: "exists" | "conflict" | "not-found" | "case-too-large";
    };

/** The drafts of one organisation. */
export interface Drafts {
  create(draft: NewDraft): Promise<DraftSaved>;
  load(id: string): Promise<Draft | null>;
  save(draft: SavedDraft): Promise<DraftSaved>;
  /** Deletes a draft; its files and its key too, unless it has become a case. */
  delete(id: string): Promise<void>;
  /** Deletes the drafts that expired before an instant; says how many. */
  expire(before: string): Promise<number>;
  /** The draft of a resume key, in one look. */
  resume(resumeKey: string): Promise<ResumedDraft | null>;
}
