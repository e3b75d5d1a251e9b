import Deliberation
import Text
import Values

extension EventWording {
  func visit(_ event: Event.Happened) -> String {
    language(
      "补记\(day(event.at.day)) \(event.at.clock)的事",
      "Happened on \(day(event.at.day)) at \(event.at.clock)")
  }

  func visit(_ event: Event.HappenedOn) -> String {
    language("会后补录\(day(event.day))的事", "Typed in afterwards, of \(day(event.day))")
  }

  func visit(_ event: Event.Despite) -> String {
    language("仍照记，原因：\(event.reason)", "entered all the same, because: \(event.reason)")
  }

  func visit(_ event: Event.Described) -> String {
    language("会议设置：", "Meeting set up: ")
      + event.changes.facts(in: language).joined(separator: language("，", ", "))
  }

  func visit(_ event: Event.Constituted) -> String {
    language("按章程设置会议：", "Meeting of a body: ")
      + ([event.number.map { language("第\($0)次会议", "meeting \($0)") }].compactMap { $0 }
      + event.changes.facts(in: language) + event.constitution.facts(in: language))
      .joined(separator: language("，", ", "))
  }

  func visit(_ event: Event.Opened) -> String {
    [
      language("开会", "Opened"),
      event.expected.map {
        language("应到\($0)人，实到\(event.present)人", "\(event.present) of \($0) here")
      }
        ?? language("到会\(event.present)人", "\(event.present) here"),
      // Who stayed away, and why the meeting went on without them, isn't for the wall.
      event.missingGroups.isEmpty || !name.namesPeople
        ? nil : language("未到：", "nobody of ") + list(event.missingGroups),
      (name.namesPeople ? event.despite : nil).map {
        language("仍开会，原因：\($0)", "opened all the same: \($0)")
      },
    ].compactMap { $0 }.joined(separator: language("，", ", "))
  }

  func visit(_ event: Event.Adjourned) -> String {
    (session.opening == nil
      ? language("流会（会议未能举行）", "Not held") : language("散会", "Adjourned")) + because(event.reason)
  }

  func visit(_ event: Event.Reopened) -> String {
    language("复会", "Reopened") + because(event.reason)
  }

  func visit(_ event: Event.SignInBegunAnew) -> String {
    language("重新签到", "everybody signs in anew")
  }

  func visit(_ event: Event.Sealed) -> String {
    language("封存", "Sealed")
      + (event.documentNumber.map { language("，文号\($0)", ", number \($0)") } ?? "")
      + (event.incomplete.map { language("，仍缺材料：\($0)", ", incomplete: \($0)") } ?? "")
  }

  func visit(_ event: Event.SealedAsRecovered) -> String {
    language("封存为恢复本", "sealed as a recovered copy")
  }
}

extension EventHeadline {
  func visit(_ event: Event.Happened) -> Headline { .record.withSentence }
  func visit(_ event: Event.HappenedOn) -> Headline { .record.withSentence }
  func visit(_ event: Event.Despite) -> Headline { .record }
  func visit(_ event: Event.Described) -> Headline { Headline("会议设置", "meeting details") }
  func visit(_ event: Event.Constituted) -> Headline { Headline("章程", "constitution") }
  func visit(_ event: Event.Opened) -> Headline { Headline("开会", "opening").withSentence }

  func visit(_ event: Event.Adjourned) -> Headline {
    Headline("散会", "adjournment").insteadOfUndoing("要继续开会请复会。", " Reopen the meeting to go on.")
  }

  func visit(_ event: Event.Reopened) -> Headline { Headline("复会", "reopening") }
  func visit(_ event: Event.SignInBegunAnew) -> Headline { .signIn }
  func visit(_ event: Event.Sealed) -> Headline { Headline("定稿封存", "seal") }
  func visit(_ event: Event.SealedAsRecovered) -> Headline { .recovery }
}
