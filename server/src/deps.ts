import type { Assets } from "@blaupause/web/citizen";
import type { Template } from "./offering/templates.ts";
import type { Scan } from "./scan/scan.ts";
import type { Store } from "./store/index.ts";
import type { Metrics } from "./watch/metrics.ts";
import type { Watch } from "./watch/watch.ts";

/** Everything the server needs from outside; `main.ts` reads the environment and nothing else does. */
export interface Deps {
  readonly store: Store;
  /** The present instant in UTC, ISO 8601. Tests move it. */
  readonly clock: () => string;
  /** Signs CSRF tokens and demo sessions; never leaves the server. */
  readonly secret: Uint8Array;
  /** Demo people can be chosen without a password. Refused in production. */
  readonly demo: boolean;
  /** Where people reach us, without a slash at the end. */
  readonly baseUrl: string;
  /** Templates that organisations may take over. */
  readonly templates: readonly Template[];
  /** Public keys of other installations whose packages are taken; absent: only one's own. */
  readonly trustedKeys?: readonly string[];
  readonly assets: Assets & {
    readonly folder: string | null;
    readonly desk: string | null;
    readonly deskStyles: readonly string[];
    /** Folder, script and styles of the designer; null and empty where it is not built. */
    readonly designerFolder: string | null;
    readonly designer: string | null;
    readonly designerStyles: readonly string[];
  };
  /** Sends a mail for good; null where none is configured, and mails are only kept to be looked at. */
  readonly sendMail?: SendMail | null;
  /** Looks for malware in uploads; null where none is configured, and nothing is looked through. */
  readonly scan?: Scan | null;
  /** Addresses inside the operator's house that services may call nevertheless, and who looks names up. */
  readonly outbound?: {
    readonly inner: readonly string[];
    readonly resolve?: (host: string) => Promise<readonly string[]>;
  };
  /** Counts and times what happens; absent: nothing does. */
  readonly watch?: Watch;
  /** What was measured, for whoever has the token; null: there is no such address. */
  readonly metrics?: (Pick<Metrics, "text" | "type"> & { readonly token: string }) | null;
  /** True once this process was asked to end. */
  readonly isStopping?: () => boolean;
  /** False once the worker has not been heard of for a while. */
  readonly isWorking?: () => boolean;
  /** Tells the worker that something may be due now. */
  readonly nudge?: () => void;
  /** Proxies in front of us that name the address they were asked from; absent: none, and no header is believed. */
  readonly proxies?: number;
  /** Wrong guesses of a secret a minute from one address; absent: what is usual. */
  readonly guesses?: number;
  readonly log: (entry: LogEntry) => void;
}

/** Throws when the mail server does not take it: the effect is tried again under the same Message-ID. */
export type SendMail = (mail: {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}) => Promise<void>;

/** Structured and without personal data: codes, routes, times. */
export interface LogEntry {
  readonly level: "info" | "warn" | "error";
  readonly event: string;
  readonly [key: string]: string | number | boolean | null;
}
