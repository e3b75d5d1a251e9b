import Deliberation
import Text

extension EventWording {
  func visit(_ event: Event.Queued) -> String {
    language(
      "\(name.of(event.participant))要求发言（\(event.kind.name(in: language))）",
      "\(name.of(event.participant)) asks to speak (")
      + language("", "\(event.kind.name(in: language)))")
  }

  func visit(_ event: Event.Unqueued) -> String {
    language(
      "\(name.of(event.participant))不再要求发言",
      "\(name.of(event.participant)) no longer waits to speak")
  }

  func visit(_ event: Event.TurnStarted) -> String {
    language("\(name.of(event.speaker))发言（", "\(name.of(event.speaker)) has the floor (")
      + event.kind.name(in: language) + language("，", ", ") + limited(event.limit)
      + language("）", ")")
  }

  func visit(_ event: Event.TurnPaused) -> String {
    language("\(name.speaker(event.turn))暂停", "\(name.speaker(event.turn)) paused")
  }

  func visit(_ event: Event.TurnResumed) -> String {
    language("\(name.speaker(event.turn))继续发言", "\(name.speaker(event.turn)) goes on")
  }

  func visit(_ event: Event.TurnExtended) -> String {
    language("\(name.speaker(event.turn))改为", "\(name.speaker(event.turn)): ")
      + limited(event.limit)
  }

  func visit(_ event: Event.TurnStopped) -> String {
    session.turns[event.turn]?.endsBeforeItBegan == true
      ? language(
        "\(name.speaker(event.turn))发言结束，用时不明",
        "\(name.speaker(event.turn)) ended; nobody knows after how long")
      : language(
        "\(name.speaker(event.turn))发言结束，用时\(lasted(event.seconds))",
        "\(name.speaker(event.turn)) ended after \(lasted(event.seconds))")
  }

  func visit(_ event: Event.TurnRestored) -> String {
    language(
      "\(name.speaker(event.turn))的发言误停，继续",
      "\(name.speaker(event.turn)), stopped by mistake, goes on")
  }

  func visit(_ event: Event.TurnRecorded) -> String {
    language("\(name.of(event.speaker))发言（", "\(name.of(event.speaker)) spoke (")
      + event.kind.name(in: language)
      + (event.seconds.map { language("，", ", ") + lasted($0) } ?? "")
      + language("）", ")") + (event.note.map { language("：", ": ") + short($0) } ?? "")
  }

  func visit(_ event: Event.TurnNoted) -> String {
    language("\(name.speaker(event.turn))发言要点：", "What \(name.speaker(event.turn)) said: ")
      + short(event.note)
  }

  private func limited(_ seconds: Int?) -> String {
    seconds.map { language("限时\(lasted($0))", "limit \(lasted($0))") }
      ?? language("不限时", "no limit")
  }

  /// 1分40秒.
  private func lasted(_ seconds: Int) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return switch (minutes, rest) {
    case (0, _): language("\(rest)秒", "\(rest) s")
    case (_, 0): language("\(minutes)分钟", "\(minutes) min")
    default: language("\(minutes)分\(rest)秒", "\(minutes) min \(rest) s")
    }
  }
}

extension EventHeadline {
  func visit(_ event: Event.Queued) -> Headline { .queue }
  func visit(_ event: Event.Unqueued) -> Headline { .queue }
  func visit(_ event: Event.TurnStarted) -> Headline { .turn }
  func visit(_ event: Event.TurnPaused) -> Headline { .turn.withSentence }
  func visit(_ event: Event.TurnResumed) -> Headline { .turn.withSentence }
  func visit(_ event: Event.TurnExtended) -> Headline { .turn.withSentence }
  func visit(_ event: Event.TurnStopped) -> Headline { .turn.withSentence }
  func visit(_ event: Event.TurnRestored) -> Headline { .turn.withSentence }
  func visit(_ event: Event.TurnRecorded) -> Headline { .record }
  func visit(_ event: Event.TurnNoted) -> Headline { .record }
}
