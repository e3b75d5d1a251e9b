import Deliberation
import Sentences
import Text

/// 唱票记录: the slips of each vote as they are called out, a stroke of 正 each, beside how many were
/// handed out and came back; to be filled in with a pen.
struct CallingSheet: Paper {
  let code = "calling-sheet"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.text, .docx, .xlsx]
  let filing: Filing? = nil
  let isBefore = true
  let needs: [Need] = [.announcement]

  func name(in language: Language) -> String { language("唱票记录", "calling sheet") }
  func document(of proceedings: Proceedings) -> Document { proceedings.callingSheet }
}

extension DocumentKind {
  package static let callingSheet = DocumentKind(CallingSheet())
}

extension Proceedings {
  fileprivate var callingSheet: Document {
    var blocks: [Block] = [countingPlace, .blank]
    for issue in session.issues.values { blocks += calling(issue) }
    blocks += [
      .line("推选、选择事项____________________"), .line(slipsOfVote),
      .table(strokes(titled: "候选人（选项）", Array(repeating: "", count: 6))), .blank,
      .small("收回不多于发出，有效与无效相加应等于收回；一票只选一项的，各项相加应等于有效。计票人、监票人不得为同一人。"),
      .fields(
        ["唱票人（签字）", "计票人（签字）", "监票人（签字）", "日期"].map { .init($0, "") }),
    ]
    return Document(
      kind: .callingSheet, audience: audience, title: [meetingName, "唱票记录"], blocks: blocks,
      page: .wide)
  }

  private func calling(_ issue: Issue) -> [Block] {
    let isOfOwners = isForOwners(issue) || details.rule.decides == .owners
    let abstaining = isOfOwners || details.asksAbstentions ? ["弃权"] : []
    return [
      .line("议题\(chineseNumeral(place(of: issue)))　\(issue.title)"), .line(slipsOfVote),
      .table(strokes(titled: "意见", [isOfOwners ? "同意" : "赞成", "反对"] + abstaining)),
    ] + (isOfOwners ? [.small("此处只计票数；业主人数和面积按逐户统计表计算。")] : []) + [.blank]
  }

  private var slipsOfVote: String { "第____次表决　发出____张　收回____张　有效____张　无效____张" }

  /// A row for each answer or name, with room for the strokes.
  private func strokes(titled title: String, _ rows: [String]) -> TextTable {
    TextTable(
      columns: [.init(title, least: 16), .init("正字栏", least: 46), .init("票数", least: 8)],
      rows: rows.map { [$0, "", ""] })
  }
}
