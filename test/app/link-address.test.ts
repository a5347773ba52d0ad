import { expect, test } from "vitest";
import { parseAddress } from "#app/editor/link-address.ts";
import { isSafeLink } from "#content/document/schema.ts";

for (const [typed, address] of [
  ["www.stem.org.uk", "https://www.stem.org.uk"],
  [" stem.org.uk/page?a=1#b ", "https://stem.org.uk/page?a=1#b"],
  ["http://stem.org.uk", "http://stem.org.uk"],
  ["https://stem.org.uk/é", "https://stem.org.uk/é"],
  ["localschool.sch.uk:8080/x", "https://localschool.sch.uk:8080/x"],
  ["/practice/two-minute-retelling", "/practice/two-minute-retelling"],
  ["ask them", null],
  ["", null],
  ["https://", null],
  ["3.5", null],
  ["e.g.", null],
  ["somebody@school.org.uk", null],
  ["javascript:alert(1)", null],
  ["//elsewhere.org", null],
] as const)
  test(`"${typed}" typed as an address is ${address}`, () => {
    expect(parseAddress(typed)).toBe(address);
    if (address !== null) expect(isSafeLink(address)).toBe(true);
  });
