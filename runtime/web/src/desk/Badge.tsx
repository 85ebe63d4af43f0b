import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";

interface BadgeProps {
  readonly kind: "info" | "success" | "warning" | "danger";
  readonly children: ReactNode;
}

/** A state as word, icon and colour. */
export const Badge = ({ kind, children }: BadgeProps): ReactNode => (
  <span className={`kern-badge kern-badge--${kind} kern-badge--small`}>
    <span className={`kern-icon kern-icon--${kind} kern-icon--small`} aria-hidden="true" />
    <span className="kern-label kern-label--small">{children}</span>
  </span>
);

export function Due({ days }: { readonly days: number | null }): ReactNode {
  const { t } = useDesk();
  if (days === null) return null;
  if (days < 0) return <Badge kind="danger">{t("desk.due.over")}</Badge>;
  if (days === 0) return t("desk.due.today");
  return days === 1 ? t("desk.due.one") : t("desk.due.left", { days });
}
