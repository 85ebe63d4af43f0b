import type { Translate } from "@blaupause/ui";

/** Why a page is to be gone through: an answer is missing or wrong, nobody was there, what it shows is another thing. */
export type StillOpen = "missing" | "unseen" | "changed";

/** Said at the page's part of what is read once more before it is sent. */
export const openLine = (t: Translate, open: StillOpen, page: string): string =>
  open === "missing" ? t("review.open", { page }) : `${t(`again.${open}`)} ${t(`review.${open}`, { page })}`;
