import Deliberation
import Sentences
import Text

/// What is asked when a meeting is adjourned, reopened or sealed.
package struct ClosingWording {
  private let session: Session
  private let language: Language

  package init(_ session: Session, in language: Language) {
    self.session = session
    self.language = language
  }

  package var adjournQuestion: String {
    session.phase == .preparing
      ? language("会议没有开成，登记为未能举行吗？", "Enter it as not held?") : language("现在散会吗？", "Adjourn now?")
  }
  package var adjournDetails: [String] {
    [
      language(
        "散会后签到和表决不再改动；补记、分工、附件以后几天还可以接着写。真要接着开，可以“复会”。",
        "Attendance and votes are frozen; remarks, tasks and attachments can follow for days. "
          + "The meeting can be reopened.")
    ] + open
  }
  /// Issues without a result, so that none is forgotten at the door.
  private var open: [String] {
    session.gaps.compactMap { gap in
      switch gap {
      case .issueOpen, .assignmentMissing:
        language("还没有完：", "Still open: ") + gap.sentence(in: language, of: session)
      case .competenceMissing, .concurrenceOutstanding, .consentNotSpokenOf, .concernUnanswered,
        .screeningMissing, .signedSheetMissing, .secretaryMissing, .facilitatorMissing,
        .recoveryUnconfirmed, .pointOutsideText, .conditionOutsideText, .trialOutsideText:
        nil
      }
    }
  }
  package var adjourn: String { language("散会", "Adjourn") }

  package static func noStance(in line: String, _ language: Language) -> String {
    language(
      "“\(line)”看不出是谁、应是什么：请写姓名，后面写赞成、反对或弃权。",
      "“\(line)” doesn't say who answered what: write the name, then for, against or abstains.")
  }

  package static func noSlip(in line: String, _ language: Language) -> String {
    language(
      "“\(line)”看不出是哪一户、应是什么：请写房号，后面写同意、反对、弃权、无效或所选的人；一户有几张的，房号后写签名人。",
      "“\(line)” doesn't say which slip reads how: write the dwelling, then for, against, abstain, invalid or "
        + "the names marked; where a dwelling has several slips, its signer after the dwelling.")
  }

  package var reopenTimeHint: String {
    language("那天几点接着开的，如15:50", "when it went on that day, such as 15:50")
  }

  package var reopenNote: String {
    language(
      "复会后接着签到、发言、表决，原来的记录都在。隔天复会的，到会的人要重新签到，委托要重新登记。",
      "The meeting goes on; all that was recorded stays. On another day everybody signs in anew, and "
        + "proxies are given anew.")
  }

  package var sealNotes: [String] {
    let words = RecordWording(session, in: language)
    let gaps = words.gaps
    return [
      language(
        "封存以后不能再补记，只能更正和登记落实情况。请先把文书打印出来看一遍。",
        "After the seal only corrections and follow-up are possible. Read the papers first.")
    ] + [words.stage].compactMap(\.self) + gaps + outsideText
      + (words.materials.map { [$0 + words.materialsNote] } ?? [])
  }

  /// The three ways on with a point that wasn't voted on; empty where there is none.
  private var outsideText: [String] {
    let isOne = session.gaps.contains {
      switch $0 {
      case .pointOutsideText, .conditionOutsideText, .trialOutsideText: true
      case .issueOpen, .competenceMissing, .assignmentMissing, .concurrenceOutstanding,
        .consentNotSpokenOf, .concernUnanswered, .screeningMissing, .signedSheetMissing,
        .secretaryMissing, .facilitatorMissing, .recoveryUnconfirmed:
        false
      }
    }
    guard isOne else { return [] }
    return [
      language(
        "不在方案内的事项：改为落实分工，或另行表决，或在该项写明依据。",
        "Points outside the text: make them tasks, vote on them, or give their basis.")
    ]
  }

  package var incompleteHint: String {
    session.gaps.isEmpty
      ? language("不缺，不用填", "nothing is missing")
      : language("还有缺项，写明原因才能封存", "say why, or complete it first")
  }
  package var sealQuestion: String { language("真的定稿封存吗？", "Really seal the record?") }
  /// What must be typed, which is also what the prompt names.
  package var sealWord: String { language("封存", "seal") }
  package var sealPrompt: String {
    language("请输入“封存”两个字，再按回车。", "Type “seal”, then Enter.")
  }
  package var otherWord: String {
    language("写的不是“封存”，没有封存，请重新输入。", "That isn't “seal”; nothing was sealed. Type it again.")
  }
  package var wordHint: String {
    language("写好后回车 封存    Esc 返回", "Enter seals once it is typed    Esc back")
  }
  /// - Parameter code: 电子记录核验码; "" where the wall can see it.
  package func sealed(_ code: String) -> String {
    code.isEmpty
      ? language("已封存。", "The record is sealed.")
      : language("已封存，电子记录核验码：\(code)。", "The record is sealed; its code is \(code).")
  }
  package var seal: String { language("封存", "Seal") }
}
