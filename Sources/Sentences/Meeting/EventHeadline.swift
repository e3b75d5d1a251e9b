import Deliberation
import Text

extension Entry {
  /// What kind of act it was, without names, numbers or words of the meeting: for the wall.
  package func headline(in language: Language) -> String {
    let acts = events.filter { if case .happened = $0 { false } else { true } }
    return (acts.last ?? events.first).map { language($0.headline.words.zh, $0.headline.words.en) }
      ?? ""
  }

  /// That it can't be undone: by what it was, not by what followed from it, and what can be done
  /// instead. Anybody may read it.
  package func standing(in language: Language) -> String {
    let act = events.first(where: \.isFinal)?.headline
    let name = act.map { language($0.words.zh, $0.words.en) } ?? headline(in: language)
    return language("刚才的“\(name)”不能撤销。", "The last act, “\(name)”, can’t be undone.")
      + (act?.wayOut.map { language($0.zh, $0.en) } ?? "")
  }

  /// Whether its sentence, without names, holds nothing that the wall may not show.
  package var isFitForWall: Bool {
    redacted == nil && events.allSatisfy(\.headline.isSentenceFitForWall)
  }
}

extension Event {
  /// What anybody may read of it.
  var headline: Headline { accept(EventHeadline()) }
}

/// Says what anybody may read of an event; the headlines are in `Events`, beside the sentences.
struct EventHeadline: EventVisitor {
  typealias Result = Headline
}

/// What anybody may read of an event: it names nobody, and none of the meeting's numbers and words.
struct Headline {
  /// The kind of act in a word or two.
  let words: Bilingual
  /// Whether the sentence of the event, without names, holds nothing that the wall may not show.
  private(set) var isSentenceFitForWall = false
  /// What can be done instead of undoing it, where it stands for ever; a sentence.
  private(set) var wayOut: Bilingual?

  init(_ chinese: String, _ english: String) { words = Bilingual(chinese, english) }

  /// The wall may show the sentence, too.
  var withSentence: Self {
    var shown = self
    shown.isSentenceFitForWall = true
    return shown
  }

  func insteadOfUndoing(_ chinese: String, _ english: String) -> Self {
    var final = self
    final.wayOut = Bilingual(chinese, english)
    return final
  }

  var correctedAgain: Self { insteadOfUndoing("写错了可以再更正一次。", " Correct it once more.") }
}

/// The kinds that several events are of.
extension Headline {
  static let record = Headline("记录", "record")
  static let roster = Headline("名册", "roster")
  static let signIn = Headline("签到", "sign-in")
  static let issue = Headline("议题", "issue")
  static let agenda = Headline("议程", "agenda")
  static let proposal = Headline("方案", "proposal")
  static let amendment = Headline("修改意见", "amendment")
  static let concern = Headline("不同意见", "concern")
  static let queue = Headline("待发言", "waiting list")
  static let turn = Headline("发言", "turn")
  static let vote = Headline("表决", "vote")
  static let consent = Headline("征求有关单位意见", "consent")
  static let objection = Headline("异议", "objection")
  static let outcome = Headline("议定事项", "outcome")
  static let tasks = Headline("落实分工", "tasks")
  static let attachment = Headline("附件", "attachment")
  static let correction = Headline("更正", "correction")
  static let recovery = Headline("恢复", "recovery")
}
