/** A day is 1/365 of a year, in leap years too. */
export const DAYS_OF_YEAR = 365;

export const HOURS_OF_DAY = 24;
