import type { ReactNode } from "react";

/** A link that looks like a button: for going somewhere, not for doing something. */
export const ButtonLink = ({
  href,
  children,
  kind = "primary",
}: {
  href: string;
  children: ReactNode;
  kind?: "primary" | "secondary";
}): ReactNode => (
  <a className={`kern-btn kern-btn--${kind}`} href={href}>
    <span className="kern-label">{children}</span>
  </a>
);

/** A box that says something apart from the page's text. */
export function Alert({
  kind,
  title,
  children,
  id,
  urgent = kind === "danger",
}: {
  readonly kind: "info" | "success" | "warning" | "danger";
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly id?: string;
  /** Is it read out at once? */
  readonly urgent?: boolean;
}): ReactNode {
  return (
    <div
      className={`kern-alert kern-alert--${kind}`}
      {...(urgent ? { role: "alert" } : {})}
      {...(id === undefined ? {} : { id, tabIndex: -1 })}
    >
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
        <h2 className="kern-title">{title}</h2>
      </div>
      {children === undefined ? null : <div className="kern-alert__body">{children}</div>}
    </div>
  );
}

export const Facts = ({
  items,
}: {
  readonly items: readonly (readonly [string, ReactNode])[];
}): ReactNode => (
  <dl className="kern-description-list kern-description-list--col">
    {items.map(([key, value]) => (
      <div className="kern-description-list-item" key={key}>
        <dt className="kern-description-list-item__key">{key}</dt>
        <dd className="kern-description-list-item__value">{value}</dd>
      </div>
    ))}
  </dl>
);
