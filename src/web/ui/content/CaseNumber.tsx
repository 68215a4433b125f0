/** Eighteen digits in threes of six: county, day, and what tells it from the others of the day; of a theme `TC` stands before them. No spaces are copied. */
export function CaseNumber({ number, id }: { number: string; id?: string }) {
  return (
    <span className="number" id={id}>
      {(number.match(/^[A-Z]+|.{1,6}/g) ?? []).map((digits, place) => (
        <span className="digits" key={`${place} ${digits}`}>
          {digits}
        </span>
      ))}
    </span>
  );
}
