import Deliberation
import Sentences
import Text

/// 计票表: numbers by rows, to be filled in with a pen.
struct TallySheet: Paper {
  let code = "tally-sheet"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.text, .docx, .xlsx]
  let isBefore = true
  let needs: [Need] = [.announcement]
  let filing: Filing? = nil

  func name(in language: Language) -> String { language("计票表", "tally sheet") }
  func document(of proceedings: Proceedings) -> Document { proceedings.tallySheet }
}

extension DocumentKind {
  package static let tallySheet = DocumentKind(TallySheet())
}

extension Proceedings {
  fileprivate var tallySheet: Document {
    var blocks: [Block] = [
      countingPlace,
      .line(isForOwnersAlone ? "应参加表决____户" : "应到____人　实到有表决权____人"), .blank,
    ]
    for issue in session.issues.values {
      if isForOwners(issue) || details.rule.decides == .owners {
        blocks += ballotTally(issue)
        continue
      }
      blocks += [
        .line("议题\(chineseNumeral(place(of: issue)))　\(issue.title)"),
        .table(
          TextTable(
            columns: [
              .init("表决内容", least: 20), .init("次", .trailing), .init("赞成", least: 8),
              .init("反对", least: 8), .init("弃权", least: 8), .init("未表态", least: 8),
              .init("合计", least: 8),
            ],
            rows: [
              "\(motionWord)（第1稿）", "修改意见1", "修改意见2", "修改意见3", "修改意见4",
              "\(motionWord)（第__稿）",
            ].map {
              [$0] + Array(repeating: "", count: 6)
            })), .blank,
      ]
    }
    blocks += [
      .small("\(sums)计票人、监票人不得为同一人。"),
      .fields([.init("计票人（签字）", ""), .init("监票人（签字）", "")]),
    ]
    return Document(
      kind: .tallySheet, audience: audience, title: [meetingName, "计票表"], blocks: blocks,
      page: .wide)
  }

  /// When and where is counted; of owners who answer in writing, who asks them.
  var countingPlace: Block {
    details.isInWriting
      ? .fields([.init("组织单位", convener)])
      : .fields([.init("时间", scheduled), .init("地点", venue)])
  }

  /// What the numbers of the sheet must come to, by hands and by slips.
  private var sums: String {
    let slips = "收回与未返回相加应等于发放，同意、反对、弃权、无效相加应等于收回。"
    if isForOwnersAlone { return slips }
    let hands = "各项相加应等于有表决权人数" + (takesProxies ? "（含受托）" : "")
    return session.issues.values.contains { isForOwners($0) }
      ? "举手表决的，\(hands)；书面表决票，\(slips)" : hands + "。"
  }

  /// The sums of the ballots of an owners' matter, a ballot for each dwelling.
  private func ballotTally(_ issue: Issue) -> [Block] {
    [
      .line("议题\(chineseNumeral(place(of: issue)))　\(issue.title)"),
      .small(
        isForOwners(issue)
          ? "属于业主共同决定事项，须另行依法表决：按户发放书面表决票，不以举手计票。"
          : issue.competence?.answer == .ours
            ? "按户发放书面表决票，不以举手计票。"
            : "是否属于业主共同决定事项，须先判断；属于的，须另行依法表决：按户发放书面表决票，不以举手计票。"),
      .table(
        TextTable(
          columns: [.init("", least: 14)]
            + ["发放", "收回", "未返回", "无效", "同意", "反对", "弃权"].map { .init($0, least: 8) },
          rows: ["户数", "面积（㎡）", "业主人数"].map { [$0] + Array(repeating: "", count: 7) })), .blank,
    ]
  }
}
