import Deliberation
import Values

extension StepReview {
  /// Opinions about the matter, and the one that it was made of, by id. An objection is none of them.
  private var voices: [(record: CardRecord, voice: Voice)] {
    let source = matters.compactMap { $0.source?.reference }.map { CardID($0) }
    let told = cards + source.compactMap { casebook.ledger[id: $0] }.filter(\.isLiving)
    var seen: Set<CardID> = []
    return told.compactMap { record in
      guard case .voice(let voice)? = record.card, seen.insert(record.id).inserted else {
        return nil
      }
      return (record, voice)
    }
  }

  /// `voices`: opinions of so many heads.
  func voices(_ heads: Int) -> Finding {
    var sum = 0
    var evidence: [Evidence] = []
    for (record, voice) in voices where !voice.isObjection {
      guard let entered = record.versions.first?.entry, counts(entered, of: voice.on) else {
        continue
      }
      sum += voice.heads
      evidence.append(self.evidence(of: record, numbers: ["heads": String(voice.heads)]))
    }
    return sum >= heads
      ? .met(evidence) : .lacking(.heads(sum, of: heads), besides: evidence)
  }

  /// `voices-answered`: nothing that was said waits for its answer.
  var voicesAnswered: Finding {
    var (heads, waiting) = (0, 0)
    var open: [CardID] = []
    var evidence: [Evidence] = []
    for (record, voice) in voices where voice.on <= on {
      heads += voice.heads
      if let answer = voice.answer, answer.on <= on {
        evidence.append(self.evidence(of: record, numbers: ["heads": String(voice.heads)]))
      } else {
        waiting += voice.heads
        open.append(record.id)
      }
    }
    return open.isEmpty
      ? .met(evidence) : .lacking(.answers(open, heads: waiting, of: heads), besides: evidence)
  }
}
