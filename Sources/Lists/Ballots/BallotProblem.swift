import Deliberation
import Values

/// Why a file of ballots can't be counted, with the facts its sentence needs.
package enum BallotProblem: Error, Hashable, Sendable {
  /// What any list of people can have wrong with it.
  case list(RosterProblem)
  /// There is no column of votes.
  case noAnswerColumn
  /// A vote in words nobody knows.
  case unknownAnswer(String, row: Int)
  /// A mark of delivery nobody knows.
  case unknownDelivery(String, row: Int)
  /// A ballot handed over on a day after the vote's.
  case deliveredAfter(Day, vote: Day, row: Int)
  /// A row doesn't say which dwelling it is.
  case noRoom(row: Int)
  /// Some rows have an area and this one hasn't.
  case noArea(row: Int)
  /// An area of nothing, which no dwelling has.
  case zeroArea(row: Int)
  /// An area that is only about right.
  case approximateArea(String, row: Int)
  /// Two rows of one dwelling give different areas.
  case areasDiffer(room: String, first: Area, second: Area)
  /// Several columns may be the vote.
  case severalVoteColumns([String])
  /// More than one of 同意, 反对 and 弃权 is ticked.
  case severalTicks(row: Int)
  /// Only a tenant stands for this dwelling.
  case onlyTenant(room: String, row: Int)
  /// Rows of one dwelling differ in a column that isn't read.
  case columnTellsApart(String, room: String, rows: [Int])
  /// Rows of one dwelling write it in ways that may mean several.
  case writtenDifferently([String], rows: [Int])
  /// Rows of one dwelling with others between them.
  case rowsApart(room: String, rows: [Int])
  /// A dwelling stands twice with the same owner.
  case ownerTwice(room: String, row: Int)
  /// Words that don't say whether a dwelling belongs to a voter.
  case unclearKind(String, room: String, row: Int)
  /// A word of a known kind in a column that isn't read.
  case unreadKind(String, String, room: String, row: Int)
  /// What is said of a ballot isn't known, or contradicts its vote.
  case unclearValidity(String, String, row: Int)
  /// A remark speaks against the vote beside it.
  case remarkAgainstVote(String, String, row: Int)
  /// A vote on a ballot that nobody signed.
  case unsigned(room: String, row: Int)
  /// Several people signed one ballot.
  case severalSigners([String], row: Int)
  /// Words under 委托书 that nobody knows.
  case unknownMandate(String, row: Int)
  /// A written proxy, and nobody but the owner signed.
  case proxyOfNobody(room: String, row: Int)
  /// By what the sheet says of how it came, nobody signed it.
  case notSigned(SlipSource, row: Int)
}
