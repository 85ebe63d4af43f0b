import type { Change, Guard } from "@blaupause/model";
import { edited, type Content, type Edited } from "./content.ts";
import { perform, redo, startHistory, undo, type History } from "./history.ts";

/**
 * A working copy on the screen: its content, the steps back and forth, and how far the server knows it. One store for
 * all parts of the designer; what is not saved yet is also kept in the browser, so that closing it loses nothing.
 */
export type Saving =
  | { readonly type: "saved"; readonly at: string }
  | { readonly type: "changed" }
  | { readonly type: "saving" }
  /** The server does not answer; it is tried again. */
  | { readonly type: "waiting" }
  /** Somebody else has saved since. */
  | { readonly type: "conflict" }
  | { readonly type: "refused"; readonly code: string };

export interface SessionState extends History {
  readonly rev: number;
  readonly saving: Saving;
}

export type Saved =
  | { readonly ok: true; readonly rev: number; readonly at: string }
  | { readonly ok: false; readonly reason: "offline" | "conflict" | "refused"; readonly code: string };

/** What a session needs from outside; tests give their own. */
export interface SessionPort {
  readonly save: (rev: number, label: string, content: Content) => Promise<Saved>;
  /** Keeps what is not saved; null when everything is. */
  readonly keep: (unsaved: { readonly rev: number; readonly content: Content } | null) => void;
  readonly later: (run: () => void, ms: number) => void;
  /** Is anything of it out in the world? Before that nobody has to follow a new name, and none is recorded. */
  readonly isReleased: boolean;
  /** What a template does not allow of an edit; none: everything goes. */
  readonly guard?: Guard;
  /** How a step back and a step forth are named in the working copy's history. */
  readonly nameOf: { readonly undo: (step: string) => string; readonly redo: (step: string) => string };
}

export interface Session {
  /** Is anything of it out in the world? Then somebody may know what stands in it by its technical name. */
  readonly isReleased: boolean;
  readonly get: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Edits the service by changes. Refused edits leave everything as it was and say why. */
  readonly edit: (label: string, changes: readonly Change[], merge?: string) => Edited;
  /** Puts other content in place, as one step; refused like an edit. */
  readonly replace: (label: string, content: Content) => Edited;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves what is here now, also when a save is on its way; whether the server has it. */
  readonly saveNow: () => Promise<boolean>;
  /** After a conflict: goes on from what the server has now. */
  readonly rebase: (label: string, rev: number, content: Content) => void;
}

const PAUSE_MS = 800;
const RETRY_MS = 5000;
/** Longest label the server takes. */
const LABEL = 400;

export function createSession(content: Content, rev: number, at: string, port: SessionPort): Session {
  let state: SessionState = { ...startHistory(content), rev, saving: { type: "saved", at } };
  let labels: string[] = [];
  let known = content;
  let savedAt = at;
  let planned = false;
  let sending = Promise.resolve();
  let waiting = 0;
  const listeners = new Set<() => void>();

  const set = (next: Partial<SessionState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const recorded = (next: Content): Content => (port.isReleased ? next : withoutRenames(next));

  function plan(ms: number): void {
    if (planned) return;
    planned = true;
    port.later(() => {
      planned = false;
      void saveNow();
    }, ms);
  }

  function moved(history: History, label: string): void {
    if (labels.at(-1) !== label) labels.push(label);
    port.keep({ rev: state.rev, content: history.content });
    const isOpen = state.saving.type === "conflict";
    set({
      ...history,
      saving: isOpen || state.saving.type === "saving" ? state.saving : { type: "changed" },
    });
    if (!isOpen) plan(PAUSE_MS);
  }

  async function saveNow(): Promise<boolean> {
    const asked = state.content;
    // What is on its way was typed before; what came since follows it.
    const mine = waiting === 0 ? send() : sending.then(send);
    sending = mine;
    waiting += 1;
    await mine;
    waiting -= 1;
    return known === asked || known === state.content;
  }

  async function send(): Promise<void> {
    const { content: now, saving } = state;
    if (saving.type === "conflict") return;
    // Taken back before it was sent: nothing waits, and nothing is to be kept for later.
    if (now === known) return saving.type === "saved" ? undefined : settled(now, state.rev, savedAt);
    const said = labels;
    labels = [];
    set({ saving: { type: "saving" } });
    const saved = await port.save(state.rev, said.join("; ").slice(0, LABEL), now);
    if (saved.ok) return settled(now, saved.rev, saved.at);
    labels = [...said, ...labels];
    if (saved.reason === "offline") plan(RETRY_MS);
    set({
      saving:
        saved.reason === "refused"
          ? { type: "refused", code: saved.code }
          : { type: saved.reason === "offline" ? "waiting" : "conflict" },
    });
  }

  function settled(saved: Content, rev: number, at: string): void {
    known = saved;
    savedAt = at;
    const isAll = state.content === saved;
    if (isAll) labels = [];
    port.keep(isAll ? null : { rev, content: state.content });
    set({ rev, saving: isAll ? { type: "saved", at } : { type: "changed" } });
    if (!isAll) plan(PAUSE_MS);
  }

  function put(label: string, next: Content, merge: string | null): Edited {
    moved(perform(state, label, recorded(next), merge), label);
    return { ok: true, content: next };
  }

  return {
    isReleased: port.isReleased,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (label, changes, merge) => {
      const result = edited(state.content, changes, port.guard);
      return result.ok ? put(label, result.content, merge ?? null) : result;
    },
    replace: (label, next) => {
      const problems = port.guard?.(state.content.service, next.service) ?? [];
      return problems.length > 0 ? { ok: false, problems } : put(label, next, null);
    },
    undo: () => {
      const step = state.past.at(-1);
      if (step !== undefined) moved(undo(state), port.nameOf.undo(step.label));
    },
    redo: () => {
      const step = state.future[0];
      if (step !== undefined) moved(redo(state), port.nameOf.redo(step.label));
    },
    saveNow,
    rebase: (label, rev, next) => {
      set({ rev, saving: { type: "changed" } });
      moved(perform(state, label, next), label);
    },
  };
}

function withoutRenames(content: Content): Content {
  const { renamed, ...service } = content.service;
  return renamed === undefined ? content : { ...content, service };
}
