import Deliberation
import Lists

/// A list that was read, and what it would do to the roster.
package struct ImportPreview {
  package enum Source: Sendable {
    /// - Parameter sheet: the one that is meant of an .xlsx; nil for the only one with anything in it.
    case file([UInt8], sheet: String? = nil)
    case pasted(String)
  }

  /// What would become of somebody on the list.
  package enum Fate {
    case doubt(candidates: [String])
    case new
    case changed([RosterMerge.Difference])
    case known
  }

  package let name: String
  package let source: Source
  private let naming: ColumnNaming?
  private let session: Session
  package private(set) var reading: RosterReading
  package private(set) var merge: RosterMerge
  package private(set) var choices: [Int: RosterMerge.Choice] = [:]
  /// The rows in doubt before any answer; they stay on top, to be answered otherwise.
  private var doubts: [RosterMerge.Doubt]

  package init(
    _ source: Source, named name: String, into session: Session, naming: ColumnNaming? = nil
  ) {
    self.naming = naming
    self.source = source
    self.name = name
    self.session = session
    reading = Self.read(source, rounding: false, naming)
    reading.compareGroups(with: session.details.groups)
    merge = RosterImport(reading, from: name, into: session).merge
    doubts = merge.ambiguous
  }

  private static func read(
    _ source: Source, rounding: Bool, _ naming: ColumnNaming?
  ) -> RosterReading {
    switch source {
    case .file(let bytes, let sheet):
      RosterReading(bytes: bytes, sheet: sheet, roundingAreas: rounding, naming: naming)
    case .pasted(let text):
      RosterReading(pasted: text, roundingAreas: rounding, naming: naming)
    }
  }

  /// The columns, where some of them weren't taken and may be named by hand.
  package var columnsToName: ColumnNaming? {
    let isAsked = reading.problems.contains { problem in
      switch problem.kind {
      case .noNameColumn, .columnsNotTaken: true
      default: false
      }
    }
    return isAsked || naming != nil ? reading.naming.map { naming ?? $0 } : nil
  }

  /// Everybody on the list, those in doubt first, then who is new, changed, known.
  package var people: [(row: RosterRow, fate: Fate)] {
    let asked = Set(doubts.map(\.row.order))
    func rest(_ changes: [RosterMerge.Change]) -> [RosterMerge.Change] {
      changes.filter { !asked.contains($0.row.order) }
    }
    return doubts.map { ($0.row, .doubt(candidates: $0.candidates)) }
      + merge.new.filter { !asked.contains($0.order) }.map { ($0, .new) }
      + rest(merge.changed).map { ($0.row, .changed($0.differences)) }
      + rest(merge.unchanged).map { ($0.row, .known) }
  }

  package var hasDoubts: Bool { !doubts.isEmpty }

  /// Where somebody on the roster lives, to tell namesakes apart.
  package func home(of id: String) -> String? {
    session.participants[Participant.ID(id)]?.details.home
  }

  /// Goes to the next answer to a doubt: each candidate, someone new, none.
  package mutating func answerOtherwise(_ order: Int) {
    guard let doubt = doubts.first(where: { $0.row.order == order }) else { return }
    let answers: [RosterMerge.Choice?] =
      doubt.candidates.map { .the(id: $0) } + [.someoneNew, nil]
    let place = answers.firstIndex { $0 == choices[order] } ?? answers.count - 1
    choices[order] = answers[(place + 1) % answers.count]
    merge = RosterImport(reading, from: name, into: session, choices: choices).merge
  }

  /// Reads the list again with areas rounded to two decimals.
  package mutating func roundAreas() {
    reading = Self.read(source, rounding: true, naming)
    reading.compareGroups(with: session.details.groups)
    merge = RosterImport(reading, from: name, into: session, choices: choices).merge
  }

  /// What is to be done to the roster as it stands now.
  package func taken(into session: Session) -> RosterImport {
    RosterImport(reading, from: name, into: session, choices: choices)
  }
}
