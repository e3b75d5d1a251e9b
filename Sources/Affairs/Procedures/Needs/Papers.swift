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
    let names = Set(name.alternativeNames)
    let note = casebookNotes(named: names).first
    if let note { return Evidence(entry: note.entry, code: note.code) }
    for (meeting, _) in dealings {
      let file = meeting.attachments.first {
        names.contains($0.kind.withoutBlanks)
          && counts($0.at, in: meeting, of: meeting.header.date)
      }
      if let file { return Evidence(session: meeting.header.id, at: file.at) }
    }
    for number in numbers {
      guard let record = casebook.ledger[id: number], case .matter(let matter)? = record.card,
        let version = record.versions.last?.entry, record.isLiving
      else { continue }
      let isWritten = matter.parts.contains {
        names.contains($0.key.withoutBlanks) && !$0.value.withoutBlanks.isEmpty
      }
      if isWritten, counts(version, of: on) { return casebook.evidence(of: version) }
    }
    return nil
  }

  /// 材料 noted under one of these names, or with a file of that kind.
  private func casebookNotes(named names: Set<String>) -> [CardRecord.HeldNote] {
    numbers.flatMap { casebook.notes(on: .card($0)) }.filter {
      $0.note.kind == .paper && counts($0.entry, of: $0.note.day)
        && (names.contains($0.note.text.withoutBlanks)
          || names.contains($0.note.file?.kind.withoutBlanks ?? ""))
    }
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
