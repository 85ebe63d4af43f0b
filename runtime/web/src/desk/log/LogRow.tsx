import { logTranslator } from "@blaupause/ui";
import type { ReactNode } from "react";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";
import type { Role } from "../people.ts";
import { changedWords } from "./changedWords.ts";
import { byWords, whatWords } from "./logWords.ts";
import type { LogEntry } from "./useLog.ts";

interface Props {
  readonly entry: LogEntry;
  readonly roles: readonly Role[];
  /** The first of those that somebody has just asked for: she reads on there. */
  readonly isFirst: boolean;
}

export function LogRow({ entry, roles, isFirst }: Props): ReactNode {
  const { t, language } = useDesk();
  const say = logTranslator(language);
  return (
    <tr {...(isFirst ? { tabIndex: -1, ref: focus } : {})}>
      <td>{dayTime(entry.at)}</td>
      <td>{byWords(entry, say)}</td>
      <td>
        {whatWords(entry, say)}
        {changedWords(entry, roles, say, t).map((line) => (
          <div key={line} className="bp-log-more">
            {line}
          </div>
        ))}
      </td>
    </tr>
  );
}

/** The button she pressed may be gone. */
const focus = (row: HTMLElement | null): void => row?.focus();
