import Deliberation
import Values

extension StepReview {
  /// `paper`: of each name a note, a file of a meeting, or a part of the matter's own proposal.
  func papers(_ names: [String]) -> Finding {
    var evidence: [Evidence] = []
    var missing: [String] = []
    for name in names {
      if let found = paper(name) { evidence.append(found) } else { missing.append(name) }
    }
    return missing.isEmpty ? .met(evidence) : .lacking(.papers(missing), besides: evidence)
  }

  private func paper(_ name: String) -> Evidence? {
    casebook.paper(
      name, of: numbers, dealings, counts: { counts($0, of: $1) },
      counts: { counts($0, in: $1, of: $2) })
  }
}

extension Casebook {
  /// 材料 of a matter under that name until a day: a note, a file of a meeting, or a part of its own
  /// proposal; nil where there is none.
  package func paper(_ name: String, of matter: CardID, on day: Day) -> Evidence? {
    paper(
      name, of: ledger.linked(matter), dealings(with: matter), counts: { $1 <= day },
      counts: { $2 <= day })
  }

  /// - Parameters:
  ///   - isGood: whether an entry of the ledger counts that tells of that day.
  ///   - isWitness: the same of a fact of a meeting.
  fileprivate func paper(
    _ name: String, of numbers: [CardID],
    _ dealings: [(meeting: Extract, issue: Extract.Issue)],
    counts isGood: (EntryID, Day) -> Bool,
    counts isWitness: (Extract.Witness, Extract, Day) -> Bool
  ) -> Evidence? {
    let names = Set(name.alternativeNames)
    for held in numbers.flatMap({ notes(on: .card($0)) })
    where held.note.kind == .paper && isGood(held.entry, held.note.day) {
      if names.contains(held.note.text.withoutBlanks)
        || names.contains(held.note.file?.kind.withoutBlanks ?? "")
      {
        return Evidence(entry: held.entry, code: held.code)
      }
    }
    for (meeting, _) in dealings {
      let file = meeting.attachments.first {
        names.contains($0.kind.withoutBlanks) && isWitness($0.at, meeting, meeting.header.date)
      }
      if let file { return Evidence(session: meeting.header.id, at: file.at) }
    }
    for number in numbers {
      guard let record = ledger[id: number], case .matter(let matter)? = record.card,
        let version = record.versions.last?.entry, record.isLiving
      else { continue }
      let isWritten = matter.parts.contains {
        names.contains($0.key.withoutBlanks) && !$0.value.withoutBlanks.isEmpty
      }
      if isWritten, isGood(version, record.enteredOn ?? Day(number: 0)) {
        return evidence(of: version)
      }
    }
    return nil
  }
}

extension String {
  /// The name of a paper, and where it says 或 each of those that will do: 依据、公约或协议.
  fileprivate var alternativeNames: [String] {
    let whole = withoutBlanks
    guard whole.contains("或") else { return [whole] }
    return [whole] + whole.split { $0 == "或" || $0 == "、" }.map(String.init)
  }
}
