import { expect, test } from "vitest";
import { parseNewToken } from "#content/access/api-token.ts";

test("a token is asked for with a name, a power and a lifetime that there are", () => {
  const asked = { name: " ", power: "everything", days: "9999" };
  expect(() => parseNewToken(asked)).toThrow(
    expect.objectContaining({
      problems: ["name", "power", "days"].map((field) => expect.objectContaining({ field })),
    }),
  );
});
