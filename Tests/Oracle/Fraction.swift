/// An exact share, compared by Euclid's algorithm: whole parts first, then what is left of each,
/// upside down. Nothing is ever multiplied, so nothing can overflow or round.
package struct Fraction {
  let top: Int
  let bottom: Int

  /// - Precondition: `bottom` is positive and `top` isn't negative.
  package init(_ top: Int, _ bottom: Int) {
    precondition(bottom > 0 && top >= 0)
    self.top = top
    self.bottom = bottom
  }

  /// -1 if this is smaller than the other, 0 if they are the same, 1 if it is larger.
  package func compared(to other: Fraction) -> Int {
    let (mine, theirs) = (top / bottom, other.top / other.bottom)
    if mine != theirs { return mine < theirs ? -1 : 1 }
    let (rest, otherRest) = (top % bottom, other.top % other.bottom)
    if rest == 0 || otherRest == 0 { return rest == otherRest ? 0 : rest == 0 ? -1 : 1 }
    // a/b < c/d as b/a > d/c.
    return -Fraction(bottom, rest).compared(to: Fraction(other.bottom, otherRest))
  }

  /// 以上
  package func isAtLeast(_ top: Int, _ bottom: Int) -> Bool {
    compared(to: Fraction(top, bottom)) >= 0
  }

  /// 过、超过
  package func isMoreThan(_ top: Int, _ bottom: Int) -> Bool {
    compared(to: Fraction(top, bottom)) > 0
  }
}
