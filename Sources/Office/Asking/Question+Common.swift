import Deliberation
import Text
import Values

/// What several requests ask in the same words.
extension Question<String> {
  package static func reason(_ language: Language, _ text: String = "") -> Question {
    .lines("reason", language("原因", "Reason"), text, rows: 2)
  }

  /// Who has looked at it before it counts.
  package static func approver(_ language: Language) -> Question {
    .line("approver", language("审核人", "Approved by"))
  }
}

extension Language {
  /// How somebody on the roster is written.
  package var personHint: String { self("房号、拼音或姓名", "room, pinyin or name") }
  /// Shown in a field that needn't be filled in.
  package var mayStayEmpty: String { self("可不填", "may stay empty") }
}

extension Question<Moment?> {
  /// When it happened, on the day of the meeting; nil for now.
  package static func happened(_ language: Language, hint: String? = nil) -> Question {
    .time("time", language("发生时间", "When"), in: language, hint: hint)
  }
}
