/** A form of its own: takes out what was added by mistake, or puts it back. */
export function TakeOut({ isOut, revision }: { isOut: boolean; revision: number }) {
  return (
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      {isOut && <p className="said">It was taken out: nobody sees it but who plans.</p>}
      <button className="act quiet" name="do" value={isOut ? "put-back" : "take-out"} type="submit">
        {isOut ? "Put it back" : "Take it out: it was added by mistake"}
      </button>
    </form>
  );
}
