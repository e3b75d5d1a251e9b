import Deliberation

/// Who spoke or handed something in, and how.
extension Proceedings {
  /// Who handed something in: `居民甲（居民，24-3-501）`, and that it was on paper where they never came.
  func handingIn(_ id: Participant.ID) -> String {
    introduced(id) + (neverCame(id) ? "（未到会）书面" : isInWriting(id) ? "（书面参加）" : "")
  }

  /// The name, and that what they said was handed in, where they never came or took part in writing.
  func called(by id: Participant.ID) -> String {
    (name(id) ?? id.text) + (neverCame(id) ? "（未到会，书面）" : isInWriting(id) ? "（书面参加）" : "")
  }

  /// The same of a seconder, of whom nobody says how it was told where they never came.
  func seconding(_ id: Participant.ID) -> String {
    neverCame(id) ? (name(id) ?? id.text) + "（未到会）" : called(by: id)
  }

  private func isInWriting(_ id: Participant.ID) -> Bool {
    let attendance = session.attendance(of: id)
    return session.opening != nil && attendance.signedIn != nil && attendance.way == .written
  }

  private func neverCame(_ id: Participant.ID) -> Bool {
    session.opening != nil && !isWritten && session.attendance(of: id).signedIn == nil
  }

  /// `居民甲（居民，24-3-501）发言，赞成：……（1分40秒，第1次）`.
  func told(_ turn: Turn) -> String {
    let kind = turn.kind.word
    let added = session.noteAddedAfterwards(turn).map { "（发言要点系补记，\(dayAndClock($0))录入）" } ?? ""
    let note = turn.note.map { "：\(sentence($0))" + added } ?? "。"
    var facts: [String] = []
    if turn.endsBeforeItBegan {
      facts.append("用时不明")
    } else if turn.spoken > 0 {
      facts.append(duration(turn.spoken))
    }
    if let limit = turn.limit, turn.spoken >= limit { facts.append("到时") }
    if turn.kind != .pointOfOrder { facts.append("第\(turn.ordinal)次") }
    let unknown = isAdded(turn) ? "（散会后补记，何时发言没有登记）" : ""
    return "\(introduced(turn.speaker))发言\(unknown)，\(kind)\(note)"
      + (facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）")
  }
}

extension Turn.Kind {
  var word: String {
    switch self {
    case .for: "赞成"
    case .against: "反对"
    case .question: "提问"
    case .information: "建议或说明"
    case .pointOfOrder: "程序问题"
    }
  }
}
