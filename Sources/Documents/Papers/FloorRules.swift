import Deliberation
import Text

/// 议事规则提示卡: to be read out, or to lie on the table.
struct FloorRules: Paper {
  let code = "floor-rules"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = true
  let needs: [Need] = [.announcement, .gathering]
  let filing: Filing? = nil

  func name(in language: Language) -> String { language("议事规则提示卡", "floor rules card") }
  func document(of proceedings: Proceedings) -> Document { proceedings.floorRules }
}

extension DocumentKind {
  package static let floorRules = DocumentKind(FloorRules())
}

extension Proceedings {
  fileprivate var floorRules: Document {
    let rules =
      ["一事一议，先讨论当前议题，不跑题。", "发言先举手，经主持人允许后发言，面向主持人。"] + speakingRules + [
        "先表明赞成或反对，再说理由。", "未发言的人优先，赞成与反对轮流发言。", "不打断别人，不攻击个人，不评论动机。",
        "有修改意见的，说清改哪一句、怎么改；先表决修改意见，再表决方案。",
        details.asksAbstentions ? "表决时先请赞成的，再请反对的，最后请弃权的举手。" : "表决时先请赞成的，再请反对的举手。",
        "主持人不发表倾向性意见，宣布结果以规则为准：\(rule(details.rule, isExpectedKnown: session.roll.expected != nil))",
      ]
    return Document(
      kind: .floorRules, audience: audience, title: [meetingName, "议事规则"],
      blocks: rules.enumerated().map { .item(.third, $0.offset + 1, $0.element) })
  }
}
