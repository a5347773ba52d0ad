import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "core-word-board",
  kind: "resource",
  authors: ["beth-carrow", "daniel-osei", "siobhan-doyle"],
  alliance: "open-door",
  audience: "public",
  themes: [
    "speech-language-and-communication",
    "oral-language-interventions",
    "learning-difficulties",
  ],
  phases: ["Early years", "Primary", "Special"],
  keyStages: ["EYFS", "KS1", "KS2"],
  subjects: ["Cross-curricular"],
  pupilGroups: ["SEND", "EAL"],
  versions: [
    {
      publishedOn: "2024-11-11",
      publishedBy: "beth-carrow",
      whatChanged: "",
      title: "A core-word board for the classroom wall",
      summary:
        "A large board of 36 everyday words with symbols, the same in every room, with notes on how adults can point as they talk. Made by a special school and used, with changes, in a Reception class.",
      takes: "An hour to make; 20 minutes to learn; then all day",
      costPerPupil: 4,
      findings: [],
      sections: {
        problem: `Boards of nouns, such as *apple* or *toilet*, let a child ask for things. They do not let a child say *not that one*, *again*, *stop* or *I like it*. Most of what anyone says is made from a few dozen small words. We wanted those words on every wall, in the same place.`,
        context: `Made at Copse Hill for pupils who use few or no spoken words. Beck Street Infants uses it in Reception with all the children, some of them new to English. Each school has changed it a little; both versions are here.`,
        steps: `1. Print the board at A2. Fix it at the height of a child’s shoulder.
2. Make small copies for the playground, the hall and the bus.
3. **Point as you talk**, to one or two words in a sentence. *You want* **more**? *Let’s* **go**.
4. Do not ask the child to point. Wait, and answer anything that might be pointing.
5. After a fortnight, choose three words for the week and use them more than feels natural.`,
        ingredients: `- The words are in the same place on every board. Hands learn places.
- Adults point first, for weeks, asking nothing back.
- *No*, *stop* and *finished* are on it and are always respected.`,
        resources: `- Board of 36 words, to print: [board](https://example.org/core-words/board)
- The same without symbols, for you to add the set that your school uses: [blank](https://example.org/core-words/blank)
- A page for families: [at home](https://example.org/core-words/home)

The words: *I, you, he, she, it, that, more, stop, go, want, like, not, help, look, put, in, on, up, down, out, open, turn, make, get, come, eat, feel, same, different, big, little, again, finished, what, where, who*.`,
        cost: `Printing and laminating, about £30 a classroom. Symbols may need a licence; check the one your school has.`,
        training: `Twenty minutes. Adults hold a short conversation using only the board. It is humbling and most of what you need to know.`,
        implementation: `Put it up in every room in the same week, the staffroom included. Ask somebody to notice, once a day, whether adults are pointing. The boards that fail become wallpaper by half term.

In Reception, Siobhan found that talkative children played teachers with it. She let them.`,
        differently: `Our first board had 60 words. Adults could not find anything, so they stopped. Thirty-six was as many as we could point to without searching.`,
        limits: `This is a resource, not a result. We have not measured what it does. A child who needs their own system should be seen by a speech and language therapist; a wall board does not take the place of that.`,
        contact: `Ask Beth about pupils with few words, Siobhan about whole classes, Daniel about doing it across a school.`,
      },
    },
  ],
};
