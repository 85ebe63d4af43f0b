/** How wide the screens are that a form is looked at on, in CSS pixels. */
export const screens = { phone: 375, tablet: 768, desktop: 1280 } as const;
export type Screen = keyof typeof screens;
