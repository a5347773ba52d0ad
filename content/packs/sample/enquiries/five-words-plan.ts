import { settledEthics } from "#content/packs/sample/enquiries/settled-ethics.ts";
import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

export const plan: SampleEnquiry["plan"] = {
  title: "Five words before the text",
  question: {
    form: "impact",
    intervention: "teaching five words before a text is read",
    outcome: "reading comprehension",
    cohort: "Year 8 classes of mixed attainment",
  },
  need: "In September we gave two Year 8 classes a page from their first novel. Two thirds could read it aloud. When asked what had happened, most got stuck on the same handful of words and guessed.",
  hunch:
    "We explain hard words when somebody asks, in the middle of the page. By then the thread is lost, and those who most need the word do not ask.",
  aim: "Five more points on the standardised reading test than in November, by the end of March, in one Year 8 class.",
  themes: ["reading", "vocabulary"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["English", "History"],
  stages: {
    draft:
      "Pupils stop at words. We have all explained “reluctant” in the middle of a chapter. Before we buy a scheme, we would like to know whether five minutes at the start would do.",
    forming:
      "One English class and one history class, so that we see whether it is about the subject. Moorside High has no Year 8 class free, and offers to watch and to mark. We meet on the second Tuesday, half an hour, by video.",
    aim: "Five points on the test is about what we would notice in class. It matters because **every** subject asks them to read, and those who read with difficulty do so six times a day.",
    measures: `- **Outcome:** the standardised reading test, before and after, marked elsewhere.
- **Process:** how many minutes go by before the first line is read.
- **Balancing:** pages read in a lesson. If we teach words and read less, we have gained nothing.`,
    changes:
      "The quickest to test is five words on the board with their meanings. If that is too slow or too thin, pupils say the words instead of copying them.",
    baseline:
      "8B had 98.2 and 8D 97.9 on the reading test in November, so we begin level. The word quiz had stood at about five of ten for three weeks.",
    cycles:
      "Three cycles, two in English and one in history. The first was slow and changed how we do it. The other two held.",
    hold: "Saying the words holds in both subjects. Choosing them well takes longest: about twenty minutes for a text, and half that when two teachers do it together. It did little for pupils who read below age nine: they need something else beside it.",
    "write-up":
      "The story to tell is the change from copying to saying. We will say first that it is one class on each side.",
  },
  ingredients: [
    { id: "five", text: "Five words, no more, without which the text cannot be followed." },
    { id: "said", text: "Each pupil says each word in a sentence of their own." },
    { id: "again", text: "The five come back at the start of the next lesson." },
  ],
  steps: [
    {
      id: "choose",
      what: "Choose the five words of the next text together",
      who: "Both teachers of the year group",
      when: "The week before",
      where: "Planning time",
      done: true,
    },
    {
      id: "teach",
      what: "Teach the words, then read",
      who: "The class teacher",
      when: "Seven minutes at the start",
      where: "Every lesson with a new text",
      done: true,
    },
    {
      id: "quiz",
      what: "Quiz on ten words, five of them from earlier weeks",
      who: "The class teacher",
      when: "Fridays",
      where: "In class",
      done: true,
    },
  ],
  measures: [
    {
      id: "reading-test",
      name: "Standardised reading test",
      kind: "standardised",
      role: "outcome",
      scale: "Standardised score, 100 is the mean for the age",
      when: "November and March",
      markedBy: "Moorside High",
      blind: true,
    },
    {
      id: "minutes",
      name: "Minutes before the first line is read",
      kind: "observation-count",
      role: "process",
      scale: "Minutes, by stopwatch",
      when: "One lesson in each cycle",
      markedBy: "Whoever watches",
      blind: false,
    },
    {
      id: "pages",
      name: "Pages read in a lesson",
      kind: "observation-count",
      role: "balancing",
      scale: "Pages of the class text",
      when: "One lesson in each cycle",
      markedBy: "Whoever watches",
      blind: false,
    },
  ],
  costs: [
    { id: "choosing", what: "Choosing words, two teachers, ten texts", hours: 4, pounds: null },
    { id: "marking", what: "Marking two rounds of tests", hours: 6, pounds: null },
    { id: "papers", what: "Test papers for two classes, twice", hours: null, pounds: 190 },
  ],
  drivers: [
    { id: "words", text: "Pupils know the words that carry the text", under: null },
    { id: "thread", text: "Pupils keep the thread while they read", under: null },
    { id: "use", text: "They have used a word before they meet it", under: "words" },
    { id: "meet", text: "They meet it again within days", under: "words" },
    { id: "stops", text: "Reading is not stopped to explain", under: "thread" },
  ],
  ideas: [
    { id: "copy", text: "Five words with meanings, copied before reading", serves: ["stops"] },
    { id: "say", text: "Five words, each said in a sentence", serves: ["use", "stops"] },
    { id: "return", text: "The five again at the start of the next lesson", serves: ["meet"] },
  ],
  ethics: settledEthics,
};
