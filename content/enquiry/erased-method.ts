/** A method without a passage: its words go, what it is made of stays. */
import type { Eraser } from "#content/document/erasing.ts";
import type { Method } from "#content/enquiry/method.ts";

export const eraseMethod = (method: Method, eraser: Eraser): Method => ({
  ...method,
  name: eraser.text(method.name),
  about: eraser.text(method.about),
  source: eraser.text(method.source),
  stages: method.stages.map((stage) => ({
    ...stage,
    name: eraser.text(stage.name),
    asks: eraser.text(stage.asks),
    prompts: stage.prompts.map(eraser.text),
  })),
  ...(method.ethics && { ethics: method.ethics.map(eraser.text) }),
  rules: method.rules.map((rule) => ({ ...rule, says: eraser.text(rule.says) })),
});
