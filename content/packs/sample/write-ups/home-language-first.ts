import { article, evidence, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "home-language-first",
  kind: "practice",
  authors: ["imran-siddiqui", "kasia-nowak", "wanjiru-kamau"],
  alliance: "open-door",
  audience: "public",
  themes: ["english-as-an-additional-language", "classroom-talk", "vocabulary"],
  phases: ["Early years", "Primary"],
  keyStages: ["EYFS", "KS1", "KS2"],
  subjects: ["English", "Science"],
  pupilGroups: ["EAL"],
  versions: [
    {
      publishedOn: "2026-04-20",
      publishedBy: "kasia-nowak",
      whatChanged: "",
      title: "Talk in any language first, then in English",
      summary:
        "Pupils who share a home language talk about a picture or an experiment in it for three minutes before they speak or write in English. Their English explanations were longer. Pupils with nobody to share a language with were left out at first.",
      takes: "3 minutes, two or three times a week; one hour to learn",
      costPerPupil: 3,
      findings: [
        {
          outcome: "Length and detail of explanations in English",
          direction: "improved",
          why: "The thinking was done in the stronger language, so English had only the words to find.",
          forWhom: "Pupils past the first stage of English, Years 2 to 4",
          conditions: "Same pupils, lessons with and without, in turn over eight weeks.",
        },
        {
          outcome: "Explanations by pupils very new to English",
          direction: "no-clear-change",
          why: "They had plenty to say and not yet the words to say it in. Pictures with labels helped more.",
          forWhom: "Pupils in their first two terms of English",
          conditions: "The same lessons.",
        },
        {
          outcome: "Belonging",
          direction: "mixed",
          why: "Many were proud to use their language at school. Those who were the only speaker felt more alone.",
          forWhom: "All pupils in the class",
          conditions: "Talks with pupils, led by Kasia.",
        },
      ],
      claims: [{ id: "claim1", text: "It needs no bought material" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Ideas counted in 210 short explanations: more after talk in the home language.",
          {
            method: "Counted by Kasia, who knew; a third again by Imran, who did not.",
            when: "February to April 2026",
            n: 210,
          },
        ),
        evidence(
          2,
          "pupil-voice",
          ["finding3"],
          "Many were proud, and those who were the only speaker felt more alone.",
          { method: "Talks with pupils in pairs.", when: "April 2026", n: 24 },
        ),
        evidence(
          3,
          "cited-study",
          ["finding1"],
          "Pupils who talked in the home language before reading understood more of the text.",
          {
            reference: article(
              [
                ["Okonjo", "Ifeoma"],
                ["Reyes", "Dario"],
              ],
              2021,
              "First language talk before reading in a second",
              "Invented Journal of Bilingual Pedagogy",
              "10.5555/ijbp.2021.114",
            ),
            result: result(
              "Reading comprehension",
              "Questions on unseen texts",
              "Years 3 and 4 of four schools",
              { from: "t", t: 2.9, tried: 118, compared: 121 },
              { classes: [4, 4] },
            ),
          },
        ),
      ],
      sections: {
        problem: `In science, Kasia heard two Year 4 pupils argue in Polish about why ice floats. It was a fine argument. A minute later, asked in English, both said *because it’s light*. We were marking their English and calling it science.`,
        context: `Ormerod Road Primary, Years 2 to 4, where pupils speak more than twenty languages, and the three and four year olds at Lanternfield Nursery. Pupils in a class share anything from one to six home languages.`,
        steps: `1. Show a picture, an object or something happening. Ask one real question.
2. Three minutes of talk, in **any** language, with someone who shares it. English speakers talk in English.
3. Put up six words in English, with pictures. Say them together.
4. Say it again in English, to a different partner.
5. Only then write.
6. A pupil with no partner records a message to take home, draws, or talks with an adult. They choose.`,
        ingredients: `- The question is worth talking about.
- Any language is allowed, and the teacher need not understand it.
- Straight to English afterwards, with the words in sight.`,
        found: `We ran lessons with and without the three minutes, in turn, for eight weeks, and counted ideas in 210 short explanations. There were more when pupils had talked in their own language first. Kasia knew which lessons were which when she counted; Imran did a third again without knowing, and agreed on most.

In nursery, Wanjiru could not count anything useful. Children talked more, in everything.`,
        cost: `Word cards, and a few hours of translation by parents, who were glad to be asked.`,
        differently: `Ask pupils first, in private. Some do not want to be *the one who speaks* a language, and one language does not mean one friendship.

Have something good ready for the pupil with no partner. We thought of it in week 3.`,
        training: `One hour. Staff discussed a hard picture in a language that they half know from school. It explains itself.`,
        implementation: `Tell families that keeping up the home language helps; many have been told the opposite. Let talk be noisy. You will worry that they are off the subject; listen to the tone, and ask now and then what has been said.`,
        limits: `One school’s counting. We report nothing by language, since the groups are small.`,
        contact: `Ask Kasia about pairing pupils, Wanjiru about nursery.`,
      },
    },
  ],
};
