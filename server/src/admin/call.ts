import type { Progress } from "../backup/progress.ts";
import type { DataPlace } from "../store/place.ts";

/** What a command has to say: 0 fine, 1 a problem found or refused, 2 wrong use. */
export interface Said {
  readonly exit: 0 | 1 | 2;
  readonly json: unknown;
  readonly lines: readonly string[];
}

export type Env = Readonly<Record<string, string | undefined>>;

/** Every option of every command; which of them a command takes stands beside it. */
export const OPTIONS = {
  "key-file": { type: "string" },
  "with-master-key": { type: "boolean" },
  since: { type: "string" },
  erasures: { type: "string", multiple: true },
  "no-erasures": { type: "boolean" },
  "dry-run": { type: "boolean" },
  organisation: { type: "string" },
  name: { type: "string" },
  email: { type: "string" },
  roles: { type: "string" },
  "without-second-factor": { type: "boolean" },
} as const;

export interface Options {
  readonly "key-file"?: string | undefined;
  readonly "with-master-key"?: boolean | undefined;
  readonly since?: string | undefined;
  readonly erasures?: readonly string[] | undefined;
  readonly "no-erasures"?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
  readonly organisation?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly roles?: string | undefined;
  readonly "without-second-factor"?: boolean | undefined;
}

export interface Call {
  readonly place: DataPlace;
  readonly file: string;
  readonly options: Options;
  readonly env: Env;
  readonly progress: Progress;
}
