import { article, evidence, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "reading-talk-with-families",
  kind: "resource",
  authors: ["siobhan-doyle", "helen-okafor"],
  alliance: "tees-valley-reading",
  audience: "public",
  themes: ["parental-engagement", "reading-at-home", "early-years"],
  phases: ["Early years", "Primary"],
  keyStages: ["EYFS", "KS1"],
  subjects: ["English"],
  pupilGroups: ["All pupils", "EAL", "Pupils eligible for FSM"],
  versions: [
    {
      publishedOn: "2026-07-06",
      publishedBy: "siobhan-doyle",
      whatChanged: "",
      title: "Ten minutes with a family about reading: what to ask and what to leave out",
      summary:
        "A one-page guide for a short talk with a parent or carer about reading at home. It starts from what the family does already, has five questions and ends with one small thing. With words to avoid.",
      takes: "10 minutes a family; 40 minutes to learn",
      costPerPupil: 2,
      findings: [],
      claims: [{ id: "claim1", text: "Families who are asked what they enjoy read more at home" }],
      evidence: [
        evidence(
          1,
          "cited-study",
          ["claim1"],
          "A study that we built the questions on. It was withdrawn by its journal later, so we no longer lean on it.",
          {
            reference: article(
              [["Stannard", "Colin"]],
              2019,
              "Ten minutes that changed reading at home",
              "Annals of Imaginary Education",
              "10.5555/aie.2019.retracted.014",
            ),
            result: result(
              "Reading comprehension",
              "Reading test of the study’s own",
              "Year 2 of two schools",
              { from: "p", p: 0.001, isAbove: true, tried: 41, compared: 39 },
              { classes: [2, 2] },
            ),
          },
        ),
      ],
      sections: {
        problem: `We used to tell families what to do: read every night, ten minutes, sign here. Some did it already. Others were working, or could not read English, or had hated school, and went home with one more thing that they were not doing. We found that we hardly ever asked them anything.`,
        context: `Beck Street Infants and Juniors, two schools with one headteacher and many of the same families. Used at the October meetings, on the doorstep and by telephone. Interpreters are booked for those who want them.`,
        steps: `1. Sit beside, not across. No file, no chart.
2. Say one true, particular thing about the child as a reader. *She laughed at the bear before the page was turned.*
3. Ask the five questions, or some of them:
   - What does your child like to hear about?
   - When is it quiet at home? Is it ever?
   - Who tells stories in your family? In which language?
   - What was reading like for you at school?
   - What would be easy, and what would be a nuisance?
4. Listen for what they do **already** and say what it is worth.
5. Offer one small thing that fits. Lend whatever it needs, there and then.
6. Write down what *you* promised, not what they did.`,
        ingredients: `- Begin with what the family does.
- One thing, not five.
- Any language, any kind of telling: recipes, songs, football results.
- The school’s promise is the one that is checked.`,
        resources: `- The guide, to fold into a pocket: [guide](https://example.org/families/reading-talk)
- A page of *small things*, with pictures: [small things](https://example.org/families/small-things)

Words that we try to leave out: *should*, *just*, *only ten minutes*, *support your child’s learning*, *level*, *behind*.`,
        cost: `Bags and books to lend, about £2 a child a year. Interpreters come from the school’s budget.`,
        training: `Forty minutes. Staff try it on each other as themselves: *what was reading like for you at school?* The answers were a surprise, and changed the mood in the room.`,
        implementation: `Do ten families a week rather than all in one evening. Let teaching assistants who live nearby do it too; families tell them more. Ring those who do not come; never send a letter that says *we missed you*.

If a family tells you something that worries you about a child’s safety, stop being helpful about reading and follow your school’s procedure.`,
        differently: `The first guide had twelve questions. It felt like a form, because it was one.`,
        limits: `A guide, not a result. We have not looked at whether children read more. We know only that more families came back of their own accord the next term, which may have been the cake.`,
        contact: `Ask Siobhan about the talk, Helen about making time for it.`,
      },
    },
  ],
};
