import { useEffect, useRef, type ReactNode } from "react";

interface SmallButtonProps {
  readonly word: string;
  /** In full, for whoever hears it apart from what it stands beside. */
  readonly name?: string;
  readonly press: () => void;
  /** It takes the place of the button that was pressed. */
  readonly isFocused?: boolean;
}

export function SmallButton({ word, name, press, isFocused = false }: SmallButtonProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) button.current?.focus();
  }, [isFocused]);
  return (
    <button
      ref={button}
      type="button"
      className="kern-btn kern-btn--tertiary kern-btn--x-small"
      aria-label={name}
      onClick={press}
    >
      <span className="kern-label">{word}</span>
    </button>
  );
}
