/** What somebody does in enquiries, for their own record. */
import { eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  activities,
  activityPeople,
  callSignUps,
  calls,
  contributions,
  enquiries,
  enquiryMembers,
  enquirySchools,
  placements,
  schools,
} from "#drizzle/schema/index.ts";
import { titleTo } from "#server/enquiry/told-title.ts";

export const broughtTo = (read: Queries, viewer: Viewer, personId: string) => ({
  enquiries: read
    .select({
      title: titleTo(read, viewer),
      role: enquiryMembers.role,
      since: enquiryMembers.addedAt,
    })
    .from(enquiryMembers)
    .innerJoin(enquiries, eq(enquiries.id, enquiryMembers.enquiryId))
    .where(eq(enquiryMembers.personId, personId)),
  schoolsAsked: read
    .select({
      enquiry: titleTo(read, viewer),
      school: schools.name,
      message: enquirySchools.message,
      at: enquirySchools.askedAt,
    })
    .from(enquirySchools)
    .innerJoin(enquiries, eq(enquiries.id, enquirySchools.enquiryId))
    .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
    .where(eq(enquirySchools.askedBy, personId)),
  contributions: read
    .select({
      enquiry: titleTo(read, viewer),
      kind: contributions.kind,
      on: contributions.on,
      note: contributions.note,
    })
    .from(contributions)
    .innerJoin(enquiries, eq(enquiries.id, contributions.enquiryId))
    .where(eq(contributions.personId, personId)),
  activities: read
    .select({
      enquiry: titleTo(read, viewer),
      kind: activities.kind,
      on: activities.on,
      minutes: activities.minutes,
      note: activities.note,
    })
    .from(activityPeople)
    .innerJoin(activities, eq(activities.id, activityPeople.activityId))
    .innerJoin(enquiries, eq(enquiries.id, activities.enquiryId))
    .where(eq(activityPeople.personId, personId)),
  placements: read
    .select({
      enquiry: titleTo(read, viewer),
      from: placements.from,
      to: placements.to,
      purpose: placements.purpose,
      learning: placements.learning,
    })
    .from(placements)
    .innerJoin(enquiries, eq(enquiries.id, placements.enquiryId))
    .where(eq(placements.personId, personId)),
  calls: read
    .select({ title: calls.title, about: calls.about, at: calls.madeAt })
    .from(calls)
    .where(eq(calls.madeBy, personId)),
  signedUpTo: read
    .select({ call: calls.title, wants: callSignUps.wants, at: callSignUps.signedAt })
    .from(callSignUps)
    .innerJoin(calls, eq(calls.id, callSignUps.callId))
    .where(eq(callSignUps.personId, personId)),
});
