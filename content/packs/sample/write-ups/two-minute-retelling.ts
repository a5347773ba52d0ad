import { article, change, evidence, marks, result } from "#content/packs/sample/evidence.ts";
import type { SampleVersion, SampleWriteUp } from "#content/packs/sample/shape.ts";

const first: SampleVersion = {
  publishedOn: "2025-11-20",
  publishedBy: "amira-khan",
  whatChanged: "",
  title: "Two-minute retelling before comprehension questions",
  summary:
    "Pupils retell a passage to a partner, book closed, before they see any question. In two Year 8 classes in each of two schools, comprehension of unseen passages rose over a half term. Pupils with a reading age under nine gained little, and the first lessons ran over.",
  takes: "2 minutes a lesson; one hour to learn",
  costPerPupil: 6,
  findings: [
    {
      outcome: "Comprehension of unseen passages",
      direction: "improved",
      why: "Retelling made pupils form a picture of the whole text before the hunt for phrases could start.",
      forWhom: "Year 8 pupils reading at or near their age",
      conditions:
        "Four classes over six weeks, with the same teacher reading aloud; no comparison class.",
    },
    {
      outcome: "Comprehension of unseen passages",
      direction: "no-clear-change",
      why: "Decoding took up the minute, so there was little left to retell.",
      forWhom: "Pupils with a reading age under nine",
      conditions: "The same lessons, with no change to the passage.",
    },
    {
      outcome: "Keeping the lesson to time",
      direction: "worsened",
      why: "Passages were two pages long and partners had not yet learnt to stop.",
      forWhom: "All four classes",
      conditions: "The first fortnight only; lessons ran about six minutes over.",
    },
  ],
  sections: {
    problem: `Our Year 8 pupils could read the words on the page but answered comprehension questions by hunting for matching phrases. In October, most of our case pupils could not say what a page they had just read aloud was about. Reading ages hid this: the median was only four months behind.`,
    context: `Four classes of mixed attainment, two at Harrow Lane and two at St Oswin’s, 112 pupils in all. English and history lessons of 60 minutes. Amira and Joan planned the lessons together and watched each other’s first try.`,
    steps: `1. **Read** a passage aloud, once, teacher first.
2. **Close the book.** One partner retells for a minute; the other may only ask “and then?”. Swap.
3. Show the questions.`,
    ingredients: `- The book is closed while they retell.
- The listener may only ask “and then?”.
- No question is seen until both have spoken.`,
    found: `Scores on short unseen passages rose in both schools between October and December. Nobody was compared with anybody else, so pupils getting older, the time of year and ordinary teaching may all be part of it.`,
    contact: `Ask Amira or Tom through this page.`,
  },
};

const second: SampleVersion = {
  publishedOn: "2026-03-14",
  publishedBy: "amira-khan",
  whatChanged:
    "Added step 3, open and check, after Moorside High told us that a partner can stay silent without anyone noticing. Cut the passage to one page. Added a second term of results and what happened at Moorside.",
  title: "Two-minute retelling before comprehension questions",
  summary:
    "Pupils retell a passage to a partner, book closed, before they see any question. In two Year 8 classes in each school it helped pupils who read at or near their age; it made no clear difference below a reading age of nine.",
  takes: "2 minutes a lesson; one hour to learn",
  costPerPupil: 6,
  findings: [
    {
      outcome: "Comprehension of unseen passages",
      direction: "improved",
      why: "Retelling made pupils form a picture of the whole text before the hunt for phrases could start.",
      forWhom: "Year 8 pupils reading at or near their age",
      conditions:
        "54 pupils at Harrow Lane and 58 at St Oswin’s over three cycles; no comparison class, so other causes remain.",
    },
    {
      outcome: "Comprehension of unseen passages",
      direction: "no-clear-change",
      why: "Decoding took up the minute, so there was little left to retell.",
      forWhom: "Pupils with a reading age under nine",
      conditions: "Seen again in the second term, even with shorter passages.",
    },
    {
      outcome: "Keeping the lesson to time",
      direction: "worsened",
      why: "Partners had not learnt to stop, and two pages were too much to hold in mind.",
      forWhom: "All four classes",
      conditions: "The first fortnight, until we cut the passage to one page.",
    },
  ],
  claims: [
    { id: "claim1", text: "Pupils stop hunting for phrases" },
    { id: "claim2", text: "It takes two minutes of a lesson" },
  ],
  evidence: [
    evidence(
      1,
      "own-data",
      ["finding1"],
      "Short unseen passages before and after three cycles at Harrow Lane.",
      {
        method: "Marked by a colleague of the other school.",
        when: "October 2025 to March 2026",
        n: 54,
        result: result(
          "Comprehension of unseen passages",
          "Ten questions on a page, marks of 20",
          "Two classes of Year 8 at Harrow Lane",
          change(marks(54, 10.4, 3.8), marks(54, 12.6, 3.7)),
        ),
      },
    ),
    evidence(2, "own-data", ["finding1"], "The same at St Oswin’s.", {
      method: "Marked by a colleague of the other school.",
      when: "October 2025 to March 2026",
      n: 58,
      result: result(
        "Comprehension of unseen passages",
        "Ten questions on a page, marks of 20",
        "Two classes of Year 8 at St Oswin’s",
        change(marks(58, 10.9, 3.6), marks(58, 12.7, 3.9)),
      ),
    }),
    evidence(
      3,
      "observation",
      ["finding2", "finding3"],
      "Weak readers spent the minute on the words; lessons ran over for a fortnight.",
      { method: "Each watched the other’s lessons.", when: "November 2025" },
    ),
    evidence(
      4,
      "cited-study",
      ["finding1"],
      "Retelling to a partner, twice a week for a term, in classes chosen by lot.",
      {
        reference: article(
          [
            ["Marchbank", "Lena"],
            ["Qureshi", "Adil"],
          ],
          2020,
          "Say it before you answer it",
          "Review of Fictional Literacy",
          "10.5555/rfl.2020.052",
        ),
        result: result(
          "Reading comprehension",
          "Standardised reading test",
          "Year 8 of ten schools",
          {
            from: "gains",
            tried: { before: marks(248, 98.2, 14.8), after: marks(248, 103.4, 14.9) },
            compared: { before: marks(239, 98.6, 15.1), after: marks(239, 100.1, 15.0) },
            correlation: 0.7,
          },
          { classes: [10, 10] },
        ),
      },
    ),
    evidence(
      5,
      "staff-voice",
      ["claim2"],
      "All four teachers said that it kept to two minutes once passages were one page.",
      { when: "March 2026" },
    ),
  ],
  sections: {
    ...first.sections,
    context: `Two secondary schools ten miles apart, with two Year 8 classes each: 54 pupils at Harrow Lane, in English, and 58 at St Oswin’s, in history. Classes are of mixed attainment and lessons last an hour. We planned together, watched each other’s first try in each cycle and changed one thing at a time.`,
    steps: `1. **Read** a passage of 200 to 300 words aloud, once, teacher first. One page, no more.
2. **Close the book.** One partner retells for a minute; the other may only ask “and then?”. Swap.
3. **Open and check:** each names one thing they left out and why it matters.
4. Only then show the questions.`,
    ingredients: `- The book is closed while they retell. Looking back turns it into hunting again.
- The listener may only ask “and then?”. Anything more and the better reader takes over.
- Each pupil names something they left out. This is what shows who said nothing.
- No question is seen until both have spoken.`,
    found: `Scores on short unseen passages rose in both schools. The gain was clearest for pupils who read at or near their age. For pupils with a reading age under nine we could see no difference in either term.

Nobody was compared with anybody else, so we cannot say how much was due to retelling. Moorside High tried it with trios and science texts and saw no clear change; a trio lets somebody stay silent. That is where step 3 came from.`,
    cost: `Passages are ones we had already. We paid for an hour of cover for each pair of visits. Nothing else was bought.`,
    differently: `We would start with partners who read about as well as each other. We began with strong beside weak, and the strong partner did the retelling twice.

We would also give the youngest readers a different start: hear the passage twice, or tell it from pictures first. We have not tried that properly yet.`,
    training: `One hour: watch a retelling, try it on a passage that is hard for adults, then plan the first lesson. A second look at each other’s lessons after two weeks helped more than the hour did.`,
    implementation: `Choose one subject and one class. Do it in the same place in the lesson every time. Put a clock where everyone can see it. After a fortnight, listen to five pairs and ask who is doing the talking.`,
    resources: `- Twelve one-page passages, English and history: [passages](https://example.org/retelling/passages)
- A slide with the four steps and a one-minute clock`,
    limits: `Four classes, three teachers who wanted it to work, and marking by those teachers. We do not know whether it lasts beyond two terms or helps with longer texts.`,
    contact: `Ask Amira about English, Joan about history. Tom keeps the notes of what happened in each lesson.`,
  },
};

export const writeUp: SampleWriteUp = {
  slug: "two-minute-retelling",
  kind: "practice",
  authors: ["amira-khan", "tom-ellery", "joan-pritchard"],
  alliance: "tees-valley-reading",
  audience: "public",
  themes: ["reading-comprehension-strategies", "oral-language-interventions", "classroom-talk"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["English", "History"],
  pupilGroups: ["All pupils", "Low prior attainment"],
  versions: [first, second],
};
