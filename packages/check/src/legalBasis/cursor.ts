/** Where a text is being read. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Reads on over what the pattern (sticky) finds here; null, and nothing read, where it finds nothing. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found !== null) cursor.at = pattern.lastIndex;
  return found;
}
