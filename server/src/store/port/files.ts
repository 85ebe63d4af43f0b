export interface FileMeta {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

export interface StoredFile extends FileMeta {
  readonly content: Uint8Array;
}

export interface NewFile {
  /** id of the draft or case it belongs to */
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  /** most bytes to take; reading stops there */
  readonly limit: number;
  /** What it is made for: of all that are put for the same, also at the same moment, the first is there and stays. */
  readonly once?: string | undefined;
}

export type FilePut =
  | { readonly ok: true; readonly file: FileMeta }
  | { readonly ok: false; readonly reason: "too-large" | "no-owner" };

/** The files of one organisation, each inside a draft or a case, under a random id. */
export interface Files {
  put(file: NewFile): Promise<FilePut>;
  get(owner: string, id: string): Promise<StoredFile | null>;
  list(owner: string): Promise<readonly FileMeta[]>;
  delete(owner: string, id: string): Promise<void>;
}
