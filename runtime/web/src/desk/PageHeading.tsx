import { useEffect, useRef, type ReactNode } from "react";

/** A page's name. It takes the focus when the page is there, so that whoever hears the page read hears where she is. */
export function PageHeading({ children }: { readonly children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 className="kern-heading-large" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
