/**
 * What the log says of each kind of entry, in words. In braces stands what an entry fills in: `actor`,
 * `thing`, or a value of its detail, after the colon what that is (content/log/sentence.ts). What is in
 * square brackets is left out where an entry has nothing to fill in.
 */
export const logKinds = {
  "account.connect": "{actor} connected an account of {thing:person}[ with {provider}]",
  "account.disconnect": "{actor} disconnected an account of {thing:person}[ with {provider}]",
  "address.set": "{actor} changed the address they sign in with",
  "alliance.describe": "{actor} changed what {thing:place} says of itself",
  "alliance.found": "{actor} founded {thing:place}[, with {lead:person} to lead it]",
  "affiliation.end": "{actor} noted that {personId:person} leaves {thing:place}[ on {to:day}]",
  "api-token.make": "{actor} made a token for programs[, “{name}”]",
  "api-token.revoke": "{actor} took back a token for programs[, “{name}”]",
  "attachment.add": "{actor} added a file to {writeUp:write-up}",
  "break-glass.agree": "{actor} agreed that {thing:glass} be opened",
  "break-glass.ask": "{actor} asked that {thing:glass} be opened",
  "break-glass.end": "The time ended for which {thing:glass} was open",
  "break-glass.refuse": "{actor} refused to open {thing:glass}, or took the request back",
  "break-glass.show": "{actor} looked who had written a covered post",
  "delegate.end": "{actor} no longer lets {delegate:person} publish for them[, from {to:day}]",
  "delegate.name":
    "{actor} let {delegate:person} publish for them[, from {from:day}][, until {to:day}]",
  "designation.end":
    "{actor} ended the designation of {personId:person} as {kind:designation} by {thing:place}[, on {to:day}]",
  "designation.give":
    "{actor} designated {personId:person} as {kind:designation} of {thing:place}[, from {from:day}][, until {to:day}]",
  "contribution.add": "{actor} noted what {personId:person} brought to {thing:enquiry}",
  "contribution.take-back":
    "{actor} took back a note of what {personId:person} brought to {thing:enquiry}",
  "domain.add": "{actor} noted {domain} as a mail domain of {thing:place}",
  "domain.remove": "{actor} removed {domain} from the mail domains of {thing:place}",
  "enquiry.add-activity": "{actor} noted what was done together in {thing:enquiry}",
  "enquiry.add-known": "{actor} added what is known already to {thing:enquiry}",
  "enquiry.add-member": "{actor} added {personId:person} to the team of {thing:enquiry}",
  "enquiry.add-placement": "{actor} noted a placement of {personId:person} in {thing:enquiry}",
  "enquiry.ask-school": "{actor} asked {school:place} to take part in {thing:enquiry}",
  "enquiry.change-known":
    "{actor} changed what was taken from something known already, in {thing:enquiry}",
  "enquiry.decline":
    "{actor} said for {school:place} that it does not take part in {thing:enquiry}",
  "enquiry.end-placement":
    "{actor} noted what {personId:person} brought back from a placement, in {thing:enquiry}",
  "enquiry.join": "{actor} said for {school:place} that it takes part in {thing:enquiry}",
  "enquiry.leave": "{actor} noted that {school:place} left {thing:enquiry}",
  "enquiry.move": "{actor} moved {thing:enquiry} to “{to}”",
  "enquiry.park": "{actor} put {thing:enquiry} off for {school:place}",
  "enquiry.remove-activity": "{actor} took back a note of what was done in {thing:enquiry}",
  "enquiry.remove-known": "{actor} took something known already out of {thing:enquiry}",
  "enquiry.remove-member": "{actor} took {personId:person} off the team of {thing:enquiry}",
  "enquiry.resume": "{actor} took {thing:enquiry} up again",
  "enquiry.start": "{actor} started {thing:enquiry}",
  "enquiry.stop": "{actor} ended {thing:enquiry} early",
  "enquiry.take-up": "{actor} took {thing:enquiry} up again for {school:place}",
  "invitation.accept": "{actor} accepted an invitation to {thing:place}[, as {role:role}]",
  "invitation.revoke": "{actor} took back an invitation to {thing:place}",
  "invitation.send": "{actor} invited somebody to {thing:place}[, as {role:role}]",
  "join-request.approve": "{actor} let {personId:person} join {thing:place}",
  "join-request.refuse": "{actor} did not let {personId:person} join {thing:place}",
  "joining.set": "{actor} changed how people get in",
  "log.export": "{actor} downloaded {rows} entries of the log",
  "mail.drop": "{actor} dropped a letter that waited",
  "mail.retry": "{actor} had a letter tried again",
  "membership.begin": "{actor} added {school:place} to {thing:place}[, from {from:day}]",
  "membership.end": "{actor} noted that {school:place} leaves {thing:place}[ on {to:day}]",
  "message.send": "{actor} sent a message",
  "name.add": "{actor} added a name, “{label}”[, from {from:day}]",
  "name.change": "{actor} changed a name to “{label}”[, from {from:day}]",
  "name.close": "{actor} closed “{label}”[, from {from:day}]: it is given to nobody any more",
  "notice.change": "{actor} changed the notice “{thing}”[ (wording {number})]",
  "passkey.add": "{actor} added a passkey of {thing:person}",
  "passkey.remove": "{actor} removed a passkey of {thing:person}",
  "password.set": "{actor} set a new password",
  "person.describe": "{actor} changed their profile",
  "person.export": "{actor} downloaded their data",
  "person.leave": "{thing:person} left the commons",
  "person.let-back-in": "{actor} let {thing:person} back in",
  "person.suspend": "{actor} suspended {thing:person}[, because: “{reason}”]",
  purge: "{actor} removed a {what} by law from {thing:write-up}",
  "purge.look": "{actor} looked where something to be removed by law stands in {thing:write-up}",
  "question.answer": "{actor} answered a question about {thing:write-up}",
  "question.ask": "{actor} asked a question about {thing:write-up}[, to be answered by {due:day}]",
  "question.withdraw": "{actor} took back a question about {thing:write-up}",
  "register.fail":
    "{actor} asked to import the register “{name}”[ of {asOf:day}], which failed: nothing of it was kept",
  "register.import":
    "{actor} imported the register “{name}”[ of {asOf:day}][: {added} schools added][, {changed} changed][, {refused} refused]",
  "report.close": "{actor} closed a report",
  "report.hide": "{actor} hid {thing:write-up} until a report is settled",
  "report.show": "{actor} showed {thing:write-up} again, after a report",
  "retention.run": "What had been kept for its time was deleted",
  "retention.set": "{actor} changed how long things are kept",
  "role.give":
    "{actor} gave {personId:person} the role of {role:role} at {thing:place}[, from {from:day}][, until {to:day}]",
  "role.take":
    "{actor} took the role of {role:role} at {thing:place} from {personId:person}[, on {to:day}]",
  "school.add": "{actor} added {thing:place}",
  "school.describe": "{actor} changed what {thing:place} says of itself",
  "second-step.remove": "{actor} removed the second step of {thing:person}",
  "second-step.set": "{actor} set a second step",
  "second-step.take": "{actor} took the second step from {thing:person}[, who showed: “{how}”]",
  "session.end": "{actor} ended sessions of {thing:person}",
  "sharing.set": "{actor} changed how {thing:place} usually shares",
  "sign-in.fail": "Somebody failed to sign in as {thing:person}[, tries: {count}]",
  "thread.post": "{actor} wrote in {thing:thread}",
  "thread.start": "{actor} started {thing:thread}",
  "thread.take-back": "{actor} took back a post in {thing:thread}",
  "write-up.add-author": "{actor} made {personId:person} an author of {thing:write-up}",
  "write-up.add-reader": "{actor} asked {personId:person} to read {thing:write-up}",
  "write-up.ask-second-look": "{actor} asked {looker:person} for a second look at {thing:write-up}",
  "write-up.correct": "{actor} corrected version {version} of {thing:write-up}",
  "write-up.discard": "{actor} deleted a draft",
  "write-up.lift-embargo": "The day came from which {thing:write-up} is read",
  "write-up.publish":
    "{actor} published [version {version} of ]{thing:write-up}[ for {audience:audience}]",
  "write-up.remove-member": "{actor} took {personId:person} off the team of {thing:write-up}",
  "write-up.second-look": "{actor} answered when asked for a second look at {thing:write-up}",
  "write-up.set-audience":
    "{actor} changed who reads {thing:write-up}[, from {from:audience}][ to {to:audience}]",
  "write-up.start": "{actor} started {thing:write-up}",
  "write-up.withdraw": "{actor} withdrew {thing:write-up}",
} as const satisfies Record<string, string>;

export type LogKind = keyof typeof logKinds;

/** The sentence of a kind; of one that a former edition kept, nothing is known but its name. */
export const sentenceOf = (kind: string): string =>
  Object.hasOwn(logKinds, kind) ? logKinds[kind as LogKind] : `{actor} did “${kind}”`;
