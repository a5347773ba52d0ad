export * from "#drizzle/schema/accounts.ts";
export * from "#drizzle/schema/live.ts";
export * from "#drizzle/schema/network.ts";
export * from "#drizzle/schema/openness.ts";
export * from "#drizzle/schema/operations.ts";
export * from "#drizzle/schema/people.ts";
export * from "#drizzle/schema/practice.ts";
export * from "#drizzle/schema/talk.ts";
