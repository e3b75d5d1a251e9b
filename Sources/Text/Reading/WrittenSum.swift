/// The number that someone wrote, or the sum of those counted row by row: `12+15+13` is 40.
///
/// Full-width digits and signs count as ASCII, blanks as nothing. Nil where it isn't a number, a
/// plus leads or is doubled, or the sum is beyond a thousand million; one plus at the end is
/// someone still typing.
package func sum(written text: String) -> Int? {
  var terms = text.halfWidth.filter { $0 != " " }.split(
    separator: "+", omittingEmptySubsequences: false)
  if terms.count > 1, terms.last?.isEmpty == true { terms.removeLast() }
  var sum = 0
  for term in terms {
    guard (1...10).contains(term.utf8.count), term.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(term), number <= 1_000_000_000 - sum
    else { return nil }
    sum += number
  }
  return sum
}
