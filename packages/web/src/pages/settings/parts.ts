/** The parts of the page, in their order. */
export const SETTING_PARTS = ['person', 'signing-in', 'keys', 'centre'] as const;
export type SettingPart = (typeof SETTING_PARTS)[number];
