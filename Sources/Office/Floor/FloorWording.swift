import Deliberation
import Sentences
import Text
import Values

/// What the floor's screen says: who speaks, who waits, who has spoken. It shows sides and names,
/// so it isn't for the wall.
package struct FloorWording {
  package let session: Session
  package let now: Moment
  package let language: Language

  package init(_ session: Session, at now: Moment, in language: Language) {
    self.session = session
    self.now = now
    self.language = language
  }

  private var live: LiveWording { LiveWording(session, at: now, in: language) }

  /// `每人每次发言2分钟，每题不超过2次，没有发言的先讲。`
  package var rules: String { live.rules }

  package func name(of id: Participant.ID) -> String { session.participants[id]?.name ?? id.text }

  /// `居民甲  赞成  第1次`.
  package func speaker(of turn: Turn) -> String {
    [name(of: turn.speaker), turn.kind.name(in: language), live.ordinal(of: turn)]
      .compactMap { $0 }.joined(separator: "  ")
  }

  package func time(of turn: Turn) -> String {
    [live.time(of: turn), live.state(of: turn)].compactMap { $0 }.joined(separator: "  ")
  }

  /// `还没发言`, `已发言1次`.
  package func turns(of id: Participant.ID) -> String {
    let taken = session.turnsTaken(by: id)
    return taken == 0
      ? language("还没发言", "not yet spoken")
      : language("已发言\(taken)次", "spoken \(taken) time\(taken == 1 ? "" : "s")")
  }

  /// `14:36  居民甲  赞成  1分40秒`.
  package func past(_ turn: Turn) -> String {
    let time = turn.spoken > 0 ? live.duration(turn.spoken) : language("未计时", "not timed")
    return [
      turn.began.clock, name(of: turn.speaker), turn.kind.name(in: language), time, turn.note,
    ]
    .compactMap { $0 }.joined(separator: "  ")
  }

  package var nobodySpeaks: String { language("现在没有人发言。", "Nobody has the floor.") }
  package var speaking: String { language("正在发言", "Speaking") }
  package var nobodyWaits: String {
    language("没有人待发言。按2登记待发言。", "Nobody is waiting. Press 2 to add somebody.")
  }
  package var waitingTitle: String {
    language(
      "待发言（没讲过的先讲，赞成反对交替）", "Waiting (those who have not spoken first, sides alternate)")
  }
  package var pastTitle: String { language("已发言", "Have spoken") }

  /// What Enter and Space do now.
  package var hint: String {
    if let turn = live.turn {
      return turn.isRunning
        ? language("空格 暂停    回车 发言结束", "Space pauses    Enter ends the turn")
        : language("空格 继续    回车 发言结束", "Space goes on    Enter ends the turn")
    }
    return session.floor.queue.isEmpty
      ? language("2 登记待发言", "2 adds somebody")
      : language("上下键选人    回车 请他发言", "Arrows choose    Enter gives the floor")
  }

  /// `请居民甲发言，限时2分钟。`
  package var readAloud: String? {
    guard let turn = live.turn else { return nil }
    let who = name(of: turn.speaker)
    return turn.limit.map {
      language(
        "请\(who)发言，限时\(live.duration($0))。", "\(who) has the floor for \(live.duration($0)).")
    } ?? language("请\(who)发言。", "\(who) has the floor.")
  }
}

/// Why something can't be done on the floor, and what can be granted.
package struct FloorReasons: Sendable {
  let language: Language

  package var nobodySpeaks: String { language("现在没有人发言。", "Nobody has the floor.") }
  package var nobodyWaits: String { language("没有人待发言，请先登记。", "Nobody is waiting.") }
  package var nobodySpoke: String { language("还没有人发言。", "Nobody has spoken yet.") }

  /// `1分钟`; nil is 不限时.
  package func more(_ seconds: Int?) -> String {
    seconds.map { language("\($0 / 60)分钟", "\($0 / 60) min") } ?? language("不限时", "no limit")
  }
}

extension FloorWording {
  package static func reasons(in language: Language) -> FloorReasons {
    FloorReasons(language: language)
  }

  package var turn: Turn? { live.turn }

  package func isOver(_ turn: Turn) -> Bool {
    turn.limit.map { turn.elapsed(at: now) >= $0 } ?? false
  }
}
