/** The middle one of some numbers; of an even number the smaller of the two. */
export function middle(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** The middle one of each figure of some records that hold the same figures. */
export function middleOfEach(records) {
  return Object.fromEntries(Object.keys(records[0]).map((key) => [key, middle(records.map((record) => record[key]))]));
}
