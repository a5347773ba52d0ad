import { expect, test } from "vitest";
import { doiAddress, findDoi, parseDoi } from "#content/references/doi.ts";

for (const spelling of [
  "10.1080/02671522.2019.1615116",
  "doi:10.1080/02671522.2019.1615116",
  "DOI: 10.1080/02671522.2019.1615116.",
  "doi 10.1080/02671522.2019.1615116",
  "https://doi.org/10.1080/02671522.2019.1615116",
  "http://dx.doi.org/10.1080/02671522.2019.1615116",
  "https://www.doi.org/10.1080/02671522.2019.1615116?utm=x#top",
  "doi.org/10.1080/02671522.2019.1615116",
  "https://doi.org/10.1080%2F02671522.2019.1615116",
  "<https://doi.org/10.1080/02671522.2019.1615116>",
  "(10.1080/02671522.2019.1615116),",
  "https://www.tandfonline.com/doi/full/10.1080/02671522.2019.1615116?src=recsys",
  "https://www.tandfonline.com/doi/10.1080/02671522.2019.1615116/full",
])
  test(`“${spelling}” is a DOI`, () => {
    expect(parseDoi(spelling)).toBe("10.1080/02671522.2019.1615116");
  });

test("a DOI keeps the brackets that are its own, and small letters", () => {
  expect(findDoi("(see 10.1016/S0140-6736(05)67889-7).")).toBe("10.1016/s0140-6736(05)67889-7");
  expect(findDoi("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O")).toBe(
    "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o",
  );
});

test("a DOI is found in a sentence, but a sentence is no DOI", () => {
  const sentence = "As Khan (2019) showed, doi:10.1000/xyz123, retelling helps.";
  expect(findDoi(sentence)).toBe("10.1000/xyz123");
  expect(parseDoi(sentence)).toBeNull();
});

for (const other of [
  "",
  "10.5 out of 20",
  "10.1080/",
  "https://example.org/10.html",
  "version 10.12/3",
])
  test(`“${other}” holds no DOI`, () => {
    expect(findDoi(other)).toBeNull();
  });

test("a DOI leads to its address, with what an address cannot hold encoded", () => {
  expect(doiAddress("10.1000/xyz123")).toBe("https://doi.org/10.1000/xyz123");
  expect(doiAddress("10.1000/a<b>#1")).toBe("https://doi.org/10.1000/a%3Cb%3E%231");
});
