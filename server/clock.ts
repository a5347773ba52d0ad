/** What time it is: handed to everything that needs it, so that tests can say. */
export type Clock = () => Date;

export { dayAfter, dayOf, startOf } from "#content/day.ts";
