import Values

/// 意见: what was said, and what became of it.
package struct VoicesReport: Hashable, Sendable {
  /// By id.
  package let all: [CardID]
  /// 人数: heads in all of them.
  package let heads: Int
  /// By what became of them.
  package let answered: [Voice.Answer.Result: [CardID]]
  /// 待答复, the oldest first.
  package let waiting: [CardID]

  /// How many of them were answered.
  package var rate: Rate { Rate(all.count - waiting.count, of: all.count) }
}

extension Casebook {
  /// - Parameters:
  ///   - about: a matter or a site; nil for all.
  ///   - day: what was said or answered later doesn't count.
  package func voices(on day: Day, about: CardID? = nil) -> VoicesReport {
    let subjects = about.map { Set(ledger.linked($0).map(Target.card)) }
    let voices = ledger.living(.voice).compactMap { record -> Voice? in
      guard case .voice(let voice)? = record.card, voice.on <= day,
        subjects.map({ $0.contains(voice.about) }) ?? true
      else { return nil }
      return voice
    }
    func isAnswered(_ voice: Voice) -> Bool { voice.answer.map { $0.on <= day } ?? false }
    var answered: [Voice.Answer.Result: [CardID]] = [:]
    for voice in voices where isAnswered(voice) {
      guard let result = voice.answer?.result, let id = voice.id else { continue }
      answered[result, default: []].append(id)
    }
    return VoicesReport(
      all: voices.compactMap(\.id), heads: voices.reduce(0) { $0 + $1.heads },
      answered: answered,
      waiting: voices.filter { !isAnswered($0) }.sorted { $0.on < $1.on }.compactMap(\.id))
  }
}
