import Values

/// The holidays of one year, as the State Council's notice has them. The program brings none.
package struct HolidayYear: Hashable, Sendable {
  package let year: Int
  /// 放假: days nobody works, weekends that are said with them or not; earliest first, each once.
  package let off: [Day]
  /// 调休上班: days of a weekend that are worked; earliest first, each once.
  package let work: [Day]

  package init(year: Int, off: [Day], work: [Day]) {
    self.year = year
    self.off = Set(off).sorted()
    self.work = Set(work).sorted()
  }
}

extension HolidayYear: Codable {
  private enum Member: String, CodingKey, CaseIterable { case year, off, work }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      year: try from.decode(Int.self, forKey: .year),
      off: try from.value(.off, or: []), work: try from.value(.work, or: []))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(year, forKey: .year)
    try to.encode(off, forKey: .off)
    try to.encode(work, forKey: .work)
  }
}
