import type { AnswerOf, routes } from "@blaupause/api";
import { evaluateForm, type Filling, type FormState, type Program } from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useDesigner } from "../designer.ts";
import { scopeOf } from "../preview/scopeOf.ts";
import { useCopy } from "../session/copy.ts";
import { afterSaving, whileSaving } from "./onItsWay.ts";
import { startValues } from "./startValues.ts";
import { keepValues, readValues } from "./unsavedValues.ts";

export type SavedValues = AnswerOf<(typeof routes)["readValues"]>;
/** `other`: somebody else saved in the meantime; that is `theirs`. */
export type Told =
  | { readonly type: "saved" }
  | { readonly type: "other"; readonly theirs: SavedValues }
  | { readonly type: "failed"; readonly code: string };

export interface Values {
  readonly saved: SavedValues;
  readonly filling: Filling;
  readonly state: FormState;
  readonly isChanged: boolean;
  /** Nobody has said it here: it comes from the examples of a service of one's own. */
  readonly isProposed: boolean;
  readonly told: Told | null;
  /** Counts how often other values were put in place: fields that are typed into begin anew then. */
  readonly round: number;
  readonly change: (filling: Filling) => void;
  /** `over`: the version that is knowingly replaced, where it is not the one that was read. */
  readonly save: (over?: SavedValues) => Promise<void>;
  /** Goes on from what somebody else saved. */
  readonly take: (theirs: SavedValues) => void;
}

/** The values as they are saved, read once the page opens; null until then. */
export function useSavedValues(): SavedValues | null {
  const { client } = useDesigner();
  const { head } = useCopy();
  const [saved, setSaved] = useState<SavedValues | null>(null);
  useEffect(() => {
    void afterSaving(head.id)
      .then(() => client("readValues", { parameters: { service: head.id } }))
      .then((answer) => answer.ok && setSaved(answer.value));
  }, [client, head.id]);
  return saved;
}

/** What is typed on top of it. Whoever leaves the page leaves nothing behind: it is saved. */
export function useValues(program: Program, first: SavedValues): Values {
  const { client } = useDesigner();
  const whose = useWhose();
  const { head, keepOwn, session } = useCopy();
  const [saved, setSaved] = useState(first);
  const [told, tell] = useState<Told | null>(null);
  const begin = useCallback(
    (values: JsonObject) =>
      // What a template's example cases say is nobody's value; those of a service of one's own were written here.
      startValues(program.settings, { ...(head.origin === null ? program.values : {}), ...values }),
    [program, head.origin],
  );
  const [kept] = useState(() => readValues(whose, head.id, first.rev));
  const [filling, setFilling] = useState(() => kept ?? begin(first.values));
  const latest = useRef(filling);
  const [isChanged, setIsChanged] = useState(kept !== null);
  const [round, setRound] = useState(0);
  const save = async (over: SavedValues = saved): Promise<void> => {
    const values = filling.answers as JsonObject;
    const parameters = { service: head.id };
    const answer = await whileSaving(head.id, async () => {
      // A working copy that was never saved is not there yet.
      await session.saveNow();
      return client("saveValues", { parameters, body: { rev: over.rev, values } });
    });
    if (answer.ok) {
      // What was typed while it was on its way is not saved yet.
      const isAll = latest.current === filling;
      setIsChanged(!isAll);
      keepValues(whose, head.id, isAll ? null : { rev: answer.value.rev, filling: latest.current });
      setSaved(answer.value);
      keepOwn(answer.value.values);
      return tell({ type: "saved" });
    }
    setIsChanged(true);
    if (answer.code !== "saved-by-another") return tell({ type: "failed", code: answer.code });
    const theirs = await client("readValues", { parameters });
    tell(theirs.ok ? { type: "other", theirs: theirs.value } : { type: "failed", code: theirs.code });
  };
  useSavedOnLeaving(isChanged, save);
  return {
    saved,
    filling,
    state: useStateOf(program, filling),
    isChanged,
    isProposed: saved.rev === 0 && head.origin === null && Object.keys(program.values).length > 0,
    told,
    round,
    save,
    change: (next) => {
      setFilling(next);
      latest.current = next;
      setIsChanged(true);
      keepValues(whose, head.id, { rev: saved.rev, filling: next });
      tell(null);
    },
    take: (theirs) => {
      keepValues(whose, head.id, null);
      setSaved(theirs);
      latest.current = begin(theirs.values);
      setFilling(latest.current);
      setIsChanged(false);
      setRound(round + 1);
      keepOwn(theirs.values);
      tell(null);
    },
  };
}

/** Of whom it is what a browser keeps. */
function useWhose(): string {
  const { organisation, person } = useDesigner().session;
  return `${organisation?.id ?? ""}/${person?.id ?? ""}`;
}

function useStateOf(program: Program, filling: Filling): FormState {
  const { example } = useCopy();
  const [now] = useState(() => new Date().toISOString());
  const form = program.settings;
  const runtime = useMemo(
    () => ({ ...program, language: program.service.language, forms: { ...program.forms, [form.id]: form } }),
    [program, form],
  );
  return useMemo(
    () => evaluateForm(runtime, form.id, filling, scopeOf(program, example.place, now)),
    [runtime, form, filling, program, example, now],
  );
}

/** Another page of the designer: saved. The browser is closed: it asks first. */
function useSavedOnLeaving(isChanged: boolean, save: () => Promise<void>): void {
  const latest = useRef({ isChanged, save });
  useEffect(() => {
    latest.current = { isChanged, save };
  });
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (latest.current.isChanged) event.preventDefault();
    };
    addEventListener("beforeunload", onLeave);
    return () => {
      removeEventListener("beforeunload", onLeave);
      if (latest.current.isChanged) void latest.current.save();
    };
  }, []);
}
