/** Ratings: the queue, rating, what readers see of it, settling, retractions, agreement. */
import type { Concluding } from "#server/enquiry/concluding.ts";
import type { Ground } from "#server/ground.ts";
import type { Practice } from "#server/practice/services.ts";
import { createRaterAgreement } from "#server/rating/agreement.ts";
import { createRatingQueue } from "#server/rating/queue.ts";
import { createRating } from "#server/rating/rating.ts";
import { createRatingReading } from "#server/rating/reading.ts";
import { createRetracting } from "#server/rating/retracting.ts";
import { createSettling } from "#server/rating/settling.ts";
import { createStrengths } from "#server/rating/strengths.ts";

export function createRatings(ground: Ground & Practice & { concluding: Concluding }) {
  const ratingReading = createRatingReading(ground);
  const whole = { ...ground, reading: ratingReading };
  return {
    ratingReading,
    rating: createRating(whole),
    ratingQueue: createRatingQueue(ground),
    settling: createSettling(whole),
    retracting: createRetracting(ground),
    strengths: createStrengths(ground),
    raterAgreement: createRaterAgreement(ground),
  };
}
