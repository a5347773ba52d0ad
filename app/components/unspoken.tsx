/** Schools whose numbers are among what is shown, and of which nobody is there who could be asked. */
export function Unspoken({ schools }: { schools: readonly string[] }) {
  if (schools.length === 0) return null;
  return (
    <p className="note">
      Nobody can be asked about numbers of {schools.join(", ")}: nobody plans for it in this enquiry
      any more, and nobody runs the school here. Nobody there gets a letter or can keep its numbers
      out, so they are shown with the others. Ask the school yourself first, or take its results
      out.
    </p>
  );
}
