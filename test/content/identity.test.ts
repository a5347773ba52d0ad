import { expect, test } from "vitest";
import { bylineWithout, contentWithout, namingsIn } from "#content/access/identity.ts";
import { completeContent } from "#test/support/commons.ts";

const names = {
  people: ["Asha Khan", "Tom O’Neil"],
  schools: ["St Anne's (CE) School", "Beck Street Junior School", "North School"],
};

test.each([
  ["Written by Asha Khan.", ["Asha Khan"]],
  ["asha  khan wrote it", ["asha  khan"]],
  ["Ask Mrs Khan, or Dr. O’Neil.", ["Mrs Khan", "Dr. O’Neil"]],
  ["Ask Asha at Beck Street, our maths lead.", ["Asha", "Beck Street"]],
  ["At St Anne's (CE) School we read.", ["St Anne's (CE) School"]],
  ["Ashanti Khanna made it, north of the street.", []],
  ["Our school reads.", []],
])("“%s” names %j", (text, found) => {
  expect(namingsIn([["summary", text]], names).map((naming) => naming.found)).toEqual(found);
});

test("who is not named is an alliance’s school, or the Commons", () => {
  const told = { alliance: "Ridings Alliance", verifiedAs: null };
  expect(bylineWithout("named", told)).toBeNull();
  expect(bylineWithout("alliance", told)).toBe("A school of Ridings Alliance");
  expect(bylineWithout("alliance", { ...told, verifiedAs: "sle" })).toBe(
    "A specialist leader of education at a school of Ridings Alliance",
  );
  expect(bylineWithout("anonymous", { alliance: null, verifiedAs: null })).toBe(
    "Practice Commons, for people of a school here",
  );
});

test("a phase that is not told takes its key stages along, and leaves the rest", () => {
  const content = completeContent();
  expect(contentWithout(content, "designation")).toEqual(content);
  expect(contentWithout(content, "alliance phase")).toEqual({
    ...content,
    phases: [],
    keyStages: [],
  });
});
