import Text

/// What is said of answers that can't be read.
package struct RequestWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var noMeeting: String { language("还没有打开会议。", "No meeting is open.") }
  var begun: String { language("会议已经开始。", "The meeting has begun.") }
  /// Nothing is chosen where something must be.
  package var choose: String { language("请选一项。", "Choose one.") }
  package var required: String { language("请填写这一项。", "This must not be empty.") }
  /// The page that asks why days and times that hardly can be, or another 应到, are meant.
  package var despite: String { language("说明为何仍照记", "Why it stands") }

  /// Goes on although something speaks against it.
  package var goOn: String { language("仍然这样做", "Do it all the same") }

  package func notANumber(_ label: String) -> String {
    language(
      "“\(label)”请填数字，可写成12+15+13。", "“\(label)” must be a number, such as 11 or 12+15+13.")
  }

  package func notADay(_ label: String) -> String {
    language(
      "“\(label)”请填日期，如5月24日或2024-05-24。", "“\(label)” must be a day, such as 2024-05-24.")
  }

  package func notALength(_ label: String) -> String {
    language("“\(label)”请填时长，如1:40。", "“\(label)” must be a length, such as 1:40.")
  }

  package func notATime(_ label: String) -> String {
    language("“\(label)”请填时间，如14:52。", "“\(label)” must be a time, such as 14:52.")
  }
}
