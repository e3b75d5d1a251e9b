import Deliberation
import Text

/// What kind of dwelling one is, and which of several owners votes.
package struct DwellingBlanks: Sendable {
  private let kind: Question<Dwelling.Kind?>
  private let voter: Question<String??>
  /// Whose dwellings they are.
  package let notes: [String]
  package let fields: [Field]

  package init(_ head: OwnerRoll.Head, in roll: OwnerRoll, _ language: Language) {
    let words = RegisterWording(language)
    let (kinds, names): ([Dwelling.Kind], [String?]) = (Dwelling.Kind.allCases, [nil] + head.names)
    let first = head.dwellings.first.map { roll.dwellings[$0] }
    kind = .choice(
      "dwellingKind", language("种类", "Kind"), kinds,
      first.flatMap { kinds.firstIndex(of: $0.kind) } ?? 0
    ) { words.kind($0) }
    voter = .choice(
      "voter", language("推选谁表决", "Who votes"), names, names.firstIndex(of: first?.voter) ?? 0
    ) { $0 ?? words.nobody }
    fields = [kind.field] + (head.names.count > 1 ? [voter.field] : [])
    notes = [words.rooms(of: head, in: roll) + "　" + words.head(head.names)]
  }

  /// The register with what was answered of a head.
  package func taking(_ answers: Answers, for head: OwnerRoll.Head, into roll: OwnerRoll)
    throws(Unanswered) -> OwnerRoll
  {
    let (kind, voter) = (try answers.chosen(kind), answers.soFar(voter))
    var roll = roll
    for index in head.dwellings {
      roll.dwellings[index].kind = kind
      // Nobody votes for a head that was parted from theirs meanwhile.
      if let voter, voter.map(head.names.contains) ?? true { roll.dwellings[index].voter = voter }
    }
    return roll
  }
}
