import Deliberation
import Text

/// 签到表 with empty columns, to be signed with a pen: everyone expected, and room for those nobody
/// expected.
struct SignInSheet: Paper {
  let code = "sign-in-sheet"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.text, .docx, .xlsx]
  let isBefore = true
  let needs: [Need] = [.announcement, .gathering]
  let filing: Filing? = nil
  let correctsPeople = true

  func name(in language: Language) -> String { language("空白签到表", "blank sign-in sheet") }
  func document(of proceedings: Proceedings) -> Document { proceedings.signInSheet }
}

extension DocumentKind {
  package static let signInSheet = DocumentKind(SignInSheet())
}

extension Proceedings {
  fileprivate var signInSheet: Document {
    var rows = session.roster.enumerated().map { place, person in
      [
        "\(place + 1)", person.name, person.groups.joined(separator: "、"),
        self.place(of: person),
        person.standing == .voting ? "有" : "无", "", "",
        person.standing == .voting ? "" : person.standing.word,
      ]
    }
    rows += sparePlaces.map { ["\($0)"] + Array(repeating: "", count: 7) }
    let table = TextTable(
      columns: [
        .init("序号", .trailing), .init("姓名", least: 8), .init("身份（单位）"),
        .init("楼门／单位", least: 10), .init("表决权"), .init("签到时间"),
        .init("签字", least: 10), .init("备注", least: 4),
      ], rows: rows)
    let expected = session.roll.expected.flatMap { $0 > 0 ? "应到\($0)人　" : nil } ?? ""
    return Document(
      kind: .signInSheet, audience: audience, title: [meetingName, "签到表"],
      blocks: [
        .fields(sheetFields), .line("\(expected)实到____人　请假____人　缺席____人　列席____人"), .blank,
        .table(table), .blank, .fields([.init("制表人", ""), .init("核对人", "")]),
      ], page: .wide)
  }
}
