import Deliberation
import Lists
import Text
import Values

/// The slips of an owners' vote as they are read again, one a line: `101 反对`, `201 业主02 同意` where
/// several were handed in for one dwelling, `301 业主01、业主03` where names are marked.
struct CorrectedSlips: Sendable {
  /// What was handed in, as it stands.
  private let slips: [Ballot]
  private let rooms: [String]
  private let candidates: [String]?

  init(_ vote: Vote, of session: Session?) {
    slips = session?.ballotsStanding(in: vote) ?? []
    // 1-10 begins with 1-1, too.
    rooms = (session?.owners(of: vote)?.dwellings.map(\.room) ?? [])
      .sorted { ($0.count, $0) > ($1.count, $1) }
    candidates = vote.opening.subject.candidates
  }

  /// What a line says; nil where it doesn't say which slip says what.
  func ballot(_ line: String) -> Ballot? {
    guard let room = rooms.first(where: { line.hasPrefix($0) }) else { return nil }
    let rest = trimmed(line.dropFirst(room.count))
    let handed = slips.filter { $0.room == room }
    let named = handed.first { $0.signedBy.map { rest.hasPrefix($0) } == true }
    let said = named?.signedBy.map { trimmed(rest.dropFirst($0.count)) } ?? rest
    guard named != nil || handed.count < 2, !said.isEmpty else { return nil }
    var ballot = named ?? handed.first ?? Ballot(room: room, answer: .notReturned)
    if let answer = Answer(cell: said) {
      guard candidates == nil || answer != .for && answer != .against else { return nil }
      ballot.answer = answer
      ballot.marks = candidates != nil && answer == .abstain ? [] : nil
      return ballot
    }
    guard let candidates else { return nil }
    let marks = said.split { "、，,；; ".contains($0) }.map(String.init)
    guard marks.allSatisfy({ mark in candidates.contains { $0.foldedName == mark.foldedName } })
    else { return nil }
    (ballot.answer, ballot.marks) = (.for, marks)
    return ballot
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { "：:，,".contains($0) || $0.isWhitespace }).trimmingBlanks
  }
}
